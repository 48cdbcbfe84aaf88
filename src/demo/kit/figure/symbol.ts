const letters: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ',
  kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ',
  chi: 'χ', psi: 'ψ', omega: 'ω', Delta: 'Δ', Sigma: 'Σ', ell: 'ℓ', infty: '∞',
};
const lowered: Readonly<Record<string, string>> = {
  '+': '₊', 0: '₀', 1: '₁', 2: '₂', 3: '₃', i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ', p: 'ₚ', s: 'ₛ', t: 'ₜ',
};

/**
 * A symbol of LaTeX as one run of plain text, for sliders and plot labels: `\delta` → `δ`, `w_{+}` → `w₊`.
 *
 * Set in italic serif it sits beside KaTeX without loading any of it.
 */
export function symbolText(latex: string): string {
  return latex
    .replace(/\\hat\{(\w)\}/g, '$1\u0302')
    .replace(/\\(?:text|mathrm|mathit|operatorname)\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, (whole, name: string) => letters[name] ?? whole.slice(1))
    .replace(/_\{?([^{}]|(?<=\{)[^{}]+)\}?/g, (_, low: string) => [...low].map((sign) => lowered[sign] ?? sign).join(''))
    .replace(/[{}\\]/g, '');
}
