import type { Locale } from '#core/locale';
import { playgroundPath } from '../tools/playground.ts';
import { yourDataPath } from '../tools/your-data.ts';
import { chooserPath } from '../choose/document.ts';
import { conventionsPath } from '../conventions.ts';
import { text } from '#text/index';
import { address } from '#wiki/names/address';
import { comparisonPath, sourcesPath } from './navigation.ts';

/** A page of the site that is no page of the wiki, or the one to begin with. */
export interface Place {
  readonly href: string;
  readonly name: string;
}

/** What the header leads to, and on a phone the menu. */
export function places(locale: Locale): readonly Place[] {
  const { site: words, conventions } = text(locale);
  return [
    { href: chooserPath(locale), name: words.guide },
    { href: address(locale, 'concepts', 'loss-function'), name: words.concept },
    { href: comparisonPath(locale), name: words.compareShort },
    { href: playgroundPath(locale), name: words.playgroundShort },
    { href: conventionsPath(locale), name: conventions.short },
  ];
}

/** What the foot of every page leads to. */
export function morePlaces(locale: Locale): readonly Place[] {
  const { site: words, conventions } = text(locale);
  return [
    ...places(locale),
    { href: yourDataPath(locale), name: words.yourData },
    { href: sourcesPath(locale), name: words.sources },
  ];
}
