import { z } from 'zod';
import { strangerInName } from './characters.ts';

/** One line of words. What no text may hold is refused where it is read, in `yaml.ts`. */
export const text = (most: number) =>
  z.string().min(1, 'not be empty').max(most, `be at most ${most} characters long`).refine((value) => value === value.trim(), 'not begin or end with a space')
    .refine((value) => value === value.normalize('NFC'), 'be Unicode NFC');

/** Words that pages are found by: they are compared, so no letter of them may look like another. */
export const name = (most: number) =>
  text(most).superRefine((value, context) => {
    const found = strangerInName(value);
    if (found) context.addIssue({ code: 'custom', message: `not hold ${found.called}`, params: { at: found.at, length: found.length } });
    else if (value && !/[\p{L}\p{N}]/u.test(value)) context.addIssue({ code: 'custom', message: 'have a letter or a digit' });
  });

/** Lower case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'be lower case words joined by hyphens');

/** An address of the open web. */
export const webAddress = z.string().superRefine((value, context) => {
  const wrong = wrongAddress(value);
  if (wrong) context.addIssue({ code: 'custom', message: wrong });
});

/** Why an address leads elsewhere than it seems to, after `must`; undefined where it does not. */
export function wrongAddress(address: string): string | undefined {
  if (!/^https:\/\//.test(address)) return 'be an address that begins with https://';
  if (/[^!-~]|["<>\\^`{|}]/.test(address)) return 'be written in ASCII without spaces, other signs as %XX';
  if (!URL.canParse(address)) return 'be an address';
  const { username, password, hostname, port } = new URL(address);
  if (username || password || /^https:\/\/[^/?#]*@/.test(address)) return `name no user before its host, which is ${hostname}`;
  if (port) return 'name no port';
  if (!/^(?!.*xn--)(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname)) return 'name a host of the open web';
  return undefined;
}
