import { describe, test } from 'vitest';
import { acceptProse, refuseProse, type PullRequest } from './pull-requests.ts';

const begin = (url: string): string => `17:1 an address must begin with https:, mailto:, / or #, got ${JSON.stringify(url)} (mdx/url)`;
const elsewhere = (url: string, at = '17:1'): string => `${at} a picture must lie in public/ and be named as /name.svg, got ${JSON.stringify(url)} (mdx/image)`;
const missing = (url: string): string => `17:1 a picture must be a file of public/, got ${JSON.stringify(url)}, which is none (mdx/image)`;

const pictures: readonly PullRequest[] = [
  ['of another origin', '![x](https://evil.example/x.png)', elsewhere('https://evil.example/x.png')],
  ['of another origin by reference', '![x][y]\n\n[y]: https://evil.example/x.png', elsewhere('https://evil.example/x.png', '19:1')],
  ['of another origin by a short reference', '![y]\n\n[y]: https://evil.example/x.png', elsewhere('https://evil.example/x.png', '19:1')],
  ['of another origin inside a link', '[![x](https://evil.example/x.png)](/)', elsewhere('https://evil.example/x.png', '17:2')],
  ['that is missing', '![x](/nope.png)', missing('/nope.png')],
  ['outside of the project', '![x](/../../../etc/passwd)', missing('/../../../etc/passwd')],
  ['outside of the project, encoded', '![x](/%2e%2e/%2e%2e/secret.png)', missing('/%2e%2e/%2e%2e/secret.png')],
  ['that is a path', '![x](../../public/curve.svg)', begin('../../public/curve.svg')],
  ['that is a file', '![x](file:///etc/passwd)', begin('file:///etc/passwd')],
  ['that is data', '![x](data:image/png;base64,x)', begin('data:image/png;base64,x')],
  ['that is there, with a query', '![x](/curve.svg?x)', missing('/curve.svg?x')],
];

const links: readonly PullRequest[] = [
  ['of another host behind a backslash', '[x](/\\\\evil.example)', begin('/\\evil.example')],
  ['of another host behind a tab', '[x](</\t/evil.example>)', begin('/\t/evil.example')],
  ['of another host behind two backslashes', '[x](<\\\\\\\\evil.example>)', begin('\\\\evil.example')],
  ['that is relative', '[x](huber)', begin('huber')],
  ['that is a path upwards', '[x](../huber/)', begin('../huber/')],
  ['without encryption', '[x](http://example.org/)', begin('http://example.org/')],
  ['without encryption, by itself', 'http://example.org/', begin('http://example.org/')],
  ['without encryption, by its name', 'www.example.org', begin('http://www.example.org')],
  ['that runs', '[x](vbscript:x)', begin('vbscript:x')],
  ['that runs, in a definition', '[x]: javascript:x', begin('javascript:x')],
  ['that opens a file', '[x](blob:https://example.org/x)', begin('blob:https://example.org/x')],
  ['that poses as another host', '[x](https://doi.org@evil.example/x)', '17:1 an address must name no user before its host, which is evil.example, got "https://doi.org@evil.example/x" (mdx/url)'],
  ['that carries a password', '[x](https://a:b@evil.example/x)', '17:1 an address must name no user before its host, which is evil.example, got "https://a:b@evil.example/x" (mdx/url)'],
  ['that poses as another host behind entities', '[x](https://doi.org&#64;evil.example/x)', '17:1 an address must name no user before its host, which is evil.example, got "https://doi.org@evil.example/x" (mdx/url)'],
  ['that no browser can read', '[x](https://[x)', '17:1 an address must be an address, got "https://[x" (mdx/url)'],
  ['of nothing', '[x]()', begin('')],
];

describe('a picture', () => {
  refuseProse(pictures);
  test('of the project may be shown', () => acceptProse('![x](/curve.svg) ![y][z]\n\n[z]: /curve.svg'));
});

describe('a link', () => {
  refuseProse(links);
  test('may lead to https, to a page, to a place and to somebody', () => acceptProse('[a](https://doi.org/10.1/x) [b](/losses/huber/) [c](#x) [d](mailto:a@example.org) https://example.org/a@b'));
});
