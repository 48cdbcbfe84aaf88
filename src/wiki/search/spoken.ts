/** Greek letters by every name a reader may type, to one. */
const greek: Readonly<Record<string, readonly string[]>> = {
  alpha: ['α', '알파'], beta: ['β', '베타'], gamma: ['γ', '감마'], delta: ['δ', '델타'], epsilon: ['ε', 'ϵ', '엡실론', '입실론', 'varepsilon'],
  zeta: ['ζ', '제타'], eta: ['η', '에타'], theta: ['θ', '세타', '쎄타'], kappa: ['κ', '카파'], lambda: ['λ', '람다'], mu: ['μ'], nu: ['ν'], xi: ['ξ'],
  pi: ['π', '파이'], rho: ['ρ'], sigma: ['σ', 'ς', '시그마'], tau: ['τ', '타우'], phi: ['φ', 'ϕ', 'varphi'], chi: ['χ'], psi: ['ψ'], omega: ['ω', '오메가'],
};

const names = new Map(Object.entries(greek).flatMap(([name, spellings]) => spellings.map((spelling) => [spelling, name])));

/** The one name of a Greek letter, however it is written; any other word as it is. */
export function greekName(word: string): string {
  return names.get(word) ?? word;
}

/** Greek letters in a text, as words of their own. */
export function spellGreek(text: string): string {
  return text.replace(/[α-ωϵϕς]/g, (letter) => ` ${greekName(letter)} `);
}

/** Commands that only place things; they are not said aloud. */
const silent = /\\(?:left|right|begin|end|text|mathrm|mathbf|mathbb|mathcal|operatorname|frac|tfrac|dfrac|quad|qquad|bigl|bigr|big|Big|displaystyle|limits|cases|aligned|underbrace|overline|bar|tilde)\b\*?/g;

/** What is said where a sign stands, in both languages. */
const said: readonly (readonly [RegExp, string])[] = [
  [/\\hat\{?([a-z])\}?/g, ' $1hat $1 '], [/\\begin\{cases\}|\\end\{cases\}/g, ' piecewise 구간 '],
  [/\\sum\b/g, ' sum sigma 합 '], [/\\prod\b/g, ' product 곱 '], [/\\ln\b/g, ' ln log 로그 '], [/\\log\b/g, ' log ln 로그 '], [/\\exp\b/g, ' exp 지수 '],
  [/\\sqrt\b/g, ' sqrt root 제곱근 '], [/\\l?vert\b|\\left\s*\||\\mid\b|\|/g, ' abs 절댓값 '], [/\^\{?2\}?/g, ' squared 제곱 '],
  [/\\infty\b/g, ' infinity 무한대 '], [/\\max\b/g, ' max 최댓값 '], [/\\min\b/g, ' min 최솟값 '], [/\\partial\b/g, ' derivative 미분 '],
];

/** A LaTeX formula as the words a reader would say or type for it. */
export function speakFormula(latex: string): string {
  const words = said.reduce((text, [sign, spoken]) => text.replace(sign, spoken), latex);
  return words.replace(silent, ' ').replace(/\\([a-zA-Z]+)/g, ' $1 ').replace(/[{}_^&\\$]/g, ' ').replace(/\s+/g, ' ').trim();
}
