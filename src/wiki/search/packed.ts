import type { AsPlainObject } from 'minisearch';

/** An index as it travels: a third of what MiniSearch's own JSON weighs. */
export interface PackedIndex {
  /** the fields that are stored, one list a document, the id first */
  readonly documents: readonly (readonly string[])[];
  /** how many words each document has in each field */
  readonly lengths: readonly (readonly number[])[];
  /** a line for each word: `word field:documents;field:documents`, each document as its distance from the last, `*` how often it is said */
  readonly words: string;
}

type Postings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Packs an index of documents of which none was removed. `stored` names the stored fields in order. */
export function pack({ documentIds, storedFields, fieldLength, index }: AsPlainObject, stored: readonly string[]): PackedIndex {
  const ids = Object.keys(documentIds).map(Number).sort((a, b) => a - b);
  const fields = (id: number) => storedFields[String(id) as never] as Readonly<Record<string, string>>;
  return {
    documents: ids.map((id) => [String(documentIds[id as never]), ...stored.map((name) => fields(id)[name]!)]),
    lengths: ids.map((id) => fieldLength[String(id) as never] as number[]),
    words: (index as unknown as [string, Postings][]).sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, postings]) => `${word} ${packPostings(postings)}`).join('\n'),
  };
}

function packPostings(postings: Postings): string {
  return Object.entries(postings).map(([field, documents]) => {
    let last = 0;
    const steps = Object.entries(documents).map(([id, times]) => {
      const step = Number(id) - last;
      last = Number(id);
      return `${step.toString(36)}${times > 1 ? `*${times}` : ''}`;
    });
    return `${field}:${steps.join(',')}`;
  }).join(';');
}

/** The index as MiniSearch reads it. */
export function unpack({ documents, lengths, words }: PackedIndex, stored: readonly string[], fields: readonly string[]): AsPlainObject {
  const numbered = <Value>(values: readonly Value[]) => Object.fromEntries(values.map((value, at) => [at, value]));
  const average = fields.map((_, field) => lengths.reduce((sum, own) => sum + (own[field] ?? 0), 0) / documents.length);
  return {
    documentCount: documents.length, nextId: documents.length, documentIds: numbered(documents.map(([id]) => id)), fieldIds: Object.fromEntries(fields.map((name, field) => [name, field])),
    fieldLength: numbered(lengths), averageFieldLength: average, dirtCount: 0, serializationVersion: 2,
    storedFields: numbered(documents.map(([, ...values]) => Object.fromEntries(stored.map((name, at) => [name, values[at]])))),
    index: (words ? words.split('\n') : []).map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), unpackPostings(line.slice(space + 1))];
    }),
  } as unknown as AsPlainObject;
}

function unpackPostings(line: string): Postings {
  return Object.fromEntries(line.split(';').map((part) => {
    const [field, steps] = part.split(':') as [string, string];
    let id = 0;
    return [field, Object.fromEntries(steps.split(',').map((step) => {
      const [distance, times = '1'] = step.split('*') as [string, string?];
      id += parseInt(distance, 36);
      return [id, Number(times)];
    }))];
  }));
}
