import type { Card } from '#core/card/kinds';
import type { Locale } from '#core/locale';

/** How a view presents itself. It draws nothing and needs no browser, so the build, the check and the tests may ask it. */
export interface View<Props extends object = object> {
  /** Are the values it draws those of this loss, and its words true of it? */
  readonly fits: (card: Card) => boolean;
  /** What a figure of this loss is sent: plain data in one language. `hasPage` says which losses can be read about. */
  readonly props: (card: Card, locale: Locale, hasPage: (loss: string) => boolean) => Props;
}
