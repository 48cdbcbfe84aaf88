/** Particles that follow a word, the longest first. Only one is taken off. */
const particles = [
  '이라는', '에서는', '에서도', '으로는', '으로도', '이에요', '에서', '으로', '에게', '까지', '부터', '처럼', '보다', '이란', '라는', '예요', '이나', '하고',
  '은', '는', '이', '가', '을', '를', '의', '에', '로', '와', '과', '도', '만', '란',
] as const;

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];

/**
 * A Korean word without its particle: `이상치를` -> `이상치`.
 *
 * Two syllables must remain, which saves 결과, 회의 and 도로 from losing their last one.
 */
export function stem(word: string): string {
  const particle = particles.find((ending) => word.endsWith(ending) && word.length - ending.length >= 2);
  return particle ? word.slice(0, -particle.length) : word;
}

/** Is this nothing but a particle? After a Latin word, as in `Huber는`, it stands alone. */
export function isParticle(word: string): boolean {
  return particles.some((particle) => particle === word);
}

/** The first consonant of each syllable: `후버` -> `ㅎㅂ`. */
export function initialsOf(word: string): string {
  return [...word].map((syllable) => initials[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)] ?? '').join('');
}

/** Overlapping pairs of syllables; a word of two is its own pair. */
export function bigrams(word: string): string[] {
  return word.length <= 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** NFKC takes the consonants that readers type apart from their block; this puts them back. */
export function typedConsonants(text: string): string {
  return text.replace(/[\u1100-\u1112]/g, (consonant) => initials[consonant.charCodeAt(0) - 0x1100]!);
}
