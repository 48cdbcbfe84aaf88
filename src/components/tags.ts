import Cell from '#components/Cell.astro';
import Demo from '#components/Demo.astro';
import Changelog from '#components/tags/Changelog.astro';
import Cite from '#components/tags/Cite.astro';
import Claim from '#components/tags/Claim.astro';
import Compare from '#components/tags/Compare.astro';
import Edges from '#components/tags/Edges.astro';
import Evidence from '#components/tags/Evidence.astro';
import Figure from '#components/tags/Figure.astro';
import Formula from '#components/tags/Formula.astro';
import Frameworks from '#components/tags/Frameworks.astro';
import Note from '#components/tags/Note.astro';
import Parameters from '#components/tags/Parameters.astro';
import Source from '#components/tags/Source.astro';
import Value from '#components/tags/Value.astro';

/** Every tag that prose may use. The linter knows the same names and refuses all others. */
export const tags = { Cell, Changelog, Cite, Claim, Compare, Demo, Edges, Evidence, Figure, Formula, Frameworks, Note, Parameters, Source, Value };
