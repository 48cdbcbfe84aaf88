import { exportName } from '../library.ts';
import type { Sample } from './templates.ts';

/** One difference to tell, with its gaps. A loss that nobody computes otherwise keeps an empty file. */
export function conventionsText(id: string, { arguments: names, input }: Sample): string {
  const name = exportName(id);
  const typed = (value: unknown): string => (Array.isArray(value) ? `[${value.map(typed).join(', ')}]` : Number.isInteger(value) ? `${String(value)}.0` : String(value));
  return `# Where others differ about this loss: the same input, here and elsewhere. The tests run \`ours\`; \`npm run reference -- conventions/${id}\`
# asks the others and writes the numbers of both sides to ${id}.json. \`3.0\` is a number, \`3\` a class. Where no difference is known, leave
# this comment alone in the file.
${id}-⟨what differs⟩:
  title: { ko: ⟨무엇이 다른지 몇 마디로⟩, en: ⟨the question in a few words⟩ }
  why:
    ko: ⟨왜 다르고 무엇이 뒤따르는지, 결과 숫자 없이⟩
    en: ⟨why they differ and what follows, without results⟩
  input: { ${names.map((argument, index) => `${argument}: ${typed(input[index])}`).join(', ')} }
  ours: "${name}(${names.join(', ')})"
  theirs:
    - who: ⟨PyTorch name⟩
      source: ⟨key of content/sources.yaml⟩
      library: PyTorch
      call: ⟨F.name(${names.join(', ')})⟩
      here: ⟨how to get their number here; leave it out where there is no way⟩
`;
}
