import type { Card } from '#core/card/kinds';
import { view as adversarial } from './adversarial/view.ts';
import { view as angle } from './angle/view.ts';
import { view as bandit } from './bandit/view.ts';
import { view as bellman } from './bellman/view.ts';
import { view as binary } from './binary/view.ts';
import { view as boxes } from './boxes/view.ts';
import { view as classes } from './classes/view.ts';
import { view as classifier } from './classifier/view.ts';
import { view as compare } from './compare/view.ts';
import { view as descent } from './descent/view.ts';
import { view as directions } from './directions/view.ts';
import { view as embeddings } from './embeddings/view.ts';
import { view as estimate } from './estimate/view.ts';
import { view as images } from './images/view.ts';
import { view as outlier } from './outlier/view.ts';
import { view as overlap } from './overlap/view.ts';
import { view as pair } from './pair/view.ts';
import { view as penalty } from './penalty/view.ts';
import { view as points } from './points/view.ts';
import { view as precision } from './precision/view.ts';
import { view as preference } from './preference/view.ts';
import { view as ranking } from './ranking/view.ts';
import { view as ratio } from './ratio/view.ts';
import { view as residual } from './residual/view.ts';
import { view as scores } from './scores/view.ts';
import { view as sequence } from './sequence/view.ts';
import { view as target } from './target/view.ts';
import type { View } from './view.ts';

/** Every view by the name of its folder. Of those that fit a loss, the first is shown where a page names none. */
export const views: Readonly<Record<string, View>> = {
  residual, target, outlier, binary, classes, scores, overlap, boxes, points, embeddings, pair, directions, angle,
  ranking, sequence, adversarial, images, bandit, bellman, ratio, preference, penalty, estimate, precision, compare,
  descent, classifier,
};

/** The views that fit a loss, the default first; none where no view draws its values yet. */
export const viewsOf = (card: Card): readonly string[] => Object.keys(views).filter((name) => views[name]!.fits(card));

/**
 * The view that a page shows of a loss: the one it names, or the default.
 *
 * @throws {RangeError} if none fits, or the named one does not
 */
export function viewFor(card: Card, named?: string): string {
  const fitting = viewsOf(card);
  const view = named ?? fitting[0];
  if (view !== undefined && fitting.includes(view)) return view;
  throw new RangeError(`Demo: view must be one that fits ${card.id} (${fitting.join(', ') || 'there is none'}), got ${view ?? 'none'}`);
}
