import { conventions, goal, huber, put, type Refused } from './linked-wiki.ts';

const change = (...dates: string[]) => `changelog: \n${dates.map((date) => `  - { date: ${date}, change: 처음 썼어요 }`).join('\n')}`;
const log = change('2026-11-22');
const future = (what: string, date: string) => `${what} must not lie in the future (today is 2026-11-30), got "${date}"`;
const also = (change: Record<string, string>, ...rest: [from: string, to: string][]) => Object.fromEntries(Object.entries(change).map(([file, text]) => [file, rest.reduce((all, [from, to]) => all.replace(from, to), text)]));

/** Days of the calendar, on 30 November 2026. */
export const dates: readonly Refused[] = [
  ['tomorrow', also(put(huber, log, change('2026-11-22', '2026-12-01')), ['last_reinforced: 2026-11-22', 'last_reinforced: 2026-12-01']), `${huber}:13:13 ${future('changelog[1].date', '2026-12-01')} (fm/future)`],
  ['a page that comes from the future', also(put(huber, log, change('2099-01-01')), ['last_reinforced: 2026-11-22', 'last_reinforced: 2099-01-01'], ['wiki-2026-1122', 'wiki-2099-0101']), `${huber}:12:13 ${future('changelog[0].date', '2099-01-01')} (fm/future)`],
  ['a change in the future alone', put(huber, log, change('2026-11-22', '2027-01-01')), `${huber}:13:13 ${future('changelog[1].date', '2027-01-01')} (fm/future)`],
  ['reinforced in the future alone', put(huber, 'last_reinforced: 2026-11-22', 'last_reinforced: 9999-12-31'), `${huber}:8:18 ${future('last_reinforced', '9999-12-31')} (fm/future)`],
  ['an id of the future alone', put(huber, 'wiki-2026-1122', 'wiki-2099-0101'), `${huber}:2:5 id must begin with wiki-2026-1122-, the first date of changelog, got "wiki-2099-0101-huber" (fm/id)`],
  ['a source of next year', put('content/sources.yaml', 'year: 1964', 'year: 2027'), 'content/sources.yaml:4:9 huber1964.year must not lie in the future (today is 2026-11-30), got "2027" (sources/future)'],
  ['a source checked tomorrow', put('content/sources.yaml', '2026-11-22, by hand', '2026-12-01, by hand'), 'content/sources.yaml:8:12 huber1964.checked must not lie in the future (today is 2026-11-30), got "2026-12-01" (sources/future)'],
  ['a day that is none', put(huber, 'last_reinforced: 2026-11-22', 'last_reinforced: 2026-02-30'), `${huber}:8:18 last_reinforced must be a day of the calendar, got "2026-02-30" (fm/last-reinforced)`],
  ['a month that is none', put(huber, log, change('2026-13-01')), `${huber}:12:13 changelog[0].date must be a day of the calendar, got "2026-13-01" (fm/changelog)`],
  ['a day with its hour', put(huber, log, change('2026-11-22T10:00')), `${huber}:12:13 changelog[0].date must be a day as 2026-11-22, got "2026-11-22T10:00" (fm/changelog)`],
  ['a changelog newest first', put(huber, log, change('2026-11-22', '2026-11-20')), `${huber}:13:13 changelog[1].date must not come before 2026-11-22 (oldest first), got "2026-11-20" (fm/changelog)`],
  ['a first day that nothing else says', put(huber, log, change('2026-11-20')), `${huber}:12:13 changelog[0].date must begin on the day of id (2026-1122), and changelog end on last_reinforced (2026-11-22), got "2026-11-20" (fm/changelog)`],
  ['reinforced on another day', put(huber, 'last_reinforced: 2026-11-22', 'last_reinforced: 2026-11-21'), `${huber}:8:18 last_reinforced must equal the newest date of changelog (2026-11-22), got "2026-11-21" (fm/last-reinforced)`],
  ['an id of another day', put(huber, 'wiki-2026-1122', 'wiki-2026-1121'), `${huber}:2:5 id must begin with wiki-2026-1122-, the first date of changelog, got "wiki-2026-1121-huber" (fm/id)`],
];

/** Texts that are one line, and addresses that lead where they seem to. */
const url = (address: string) => put('content/sources.yaml', 'doi: 10.1214/aoms/1177703732', `url: "${address}"`);
const doi = (id: string) => put('content/sources.yaml', '10.1214/aoms/1177703732', `"${id}"`);
const refusedUrl = (must: string, got: string) => `content/sources.yaml:6:8 huber1964.url must ${must}, got ${JSON.stringify(got)} (sources/url)`;
const addresses: readonly (readonly [address: string, must: string])[] = [
  ['https://doi.org@evil.example/x', 'name no user before its host, which is evil.example'], ['https://doi.org:443@evil.example/', 'name no user before its host, which is evil.example'], ['https://@evil.example/', 'name no user before its host, which is evil.example'],
  ['http://doi.org/x', 'be an address that begins with https://'], ['javascript:alert(1)', 'be an address that begins with https://'], ['https://dоi.org/x', 'be written in ASCII without spaces, other signs as %XX'],
  ['https://xn--di-emc.org/x', 'name a host of the open web'], ['https://127.0.0.1/', 'name a host of the open web'], ['https://localhost/x', 'name a host of the open web'], ['https://doi.org:8443/x', 'name no port'],
  ['https://doi.org/a b', 'be written in ASCII without spaces, other signs as %XX'], ['https://[::1]/', 'name a host of the open web'], ['https://doi.org%40evil.example/', 'be an address'],
];

export const addressesAndLines: readonly Refused[] = [
  ...addresses.map(([address, must]): Refused => [address, url(address), refusedUrl(must, address)]),
  ['a DOI that climbs', doi('10.1214/../../x'), 'content/sources.yaml:6:8 huber1964.doi must be a DOI as 10.1214/aoms/1177703732, got "10.1214/../../x" (sources/doi)'],
  ['a DOI in Cyrillic', doi('10.1214/аoms'), 'content/sources.yaml:6:8 huber1964.doi must be a DOI as 10.1214/aoms/1177703732, got "10.1214/аoms" (sources/doi)'],
  ['an arXiv id of a 13th month', put('content/sources.yaml', 'doi: 10.1214/aoms/1177703732', 'arxiv: "1713.02002"'), 'content/sources.yaml:6:10 huber1964.arxiv must be an arXiv id as 1708.02002, got "1713.02002" (sources/arxiv)'],
  ['a title of two lines', put(huber, 'title: 후버 손실', 'title: "후버\\n손실"'), `${huber}:3:8 title must be one line without tabs, got a line break (text/line)`],
  ['a title as a block', put(huber, 'title: 후버 손실', 'title: |\n  후버 손실\n  두 줄'), `${huber}:3:8 title must be one line without tabs, got a line break (text/line)`],
  ['a change of two lines', put(goal, 'change: 처음 썼어요', 'change: "처음\\n썼어요"'), `${goal}:12:33 changelog.0.change must be one line without tabs, got a line break (text/line)`],
  ['the meaning of a tag in two lines', put('content/tags.yaml', '손실', '"손\\n실"'), 'content/tags.yaml:1:13 loss.ko must be one line without tabs, got a line break (text/line)'],
  ['the why of a convention in two lines', put(conventions, 'It is half.', '"It is\\nhalf."'), `${conventions}:3:26 half.why.en must be one line without tabs, got a line break (text/line)`],
];
