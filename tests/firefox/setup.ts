import { firefoxPath } from './firefox.ts';

/** Before the tests in Firefox: says once why they are skipped where there is none. */
export default function setup(): void {
  if (firefoxPath() === undefined) console.warn('firefox: skipped, as no Firefox is installed; install one, or name it by FIREFOX_PATH');
}
