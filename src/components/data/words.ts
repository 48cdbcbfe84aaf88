import type { Meaning, Role } from '#data/columns';
import type { Locale } from '#core/locale';
import type { Example } from '#data/examples';
import type { Problem } from '#data/protocol';
import type { BadRow } from '#data/table';

export interface DataWords {
  readonly file: string;
  readonly drop: string;
  readonly paste: string;
  /** {size} is a number of megabytes */
  readonly pasted: string;
  readonly examples: string;
  readonly example: Readonly<Record<Example, string>>;
  readonly choices: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly meaning: string;
  readonly meanings: Readonly<Record<Meaning, string>>;
  readonly separator: string;
  readonly tab: string;
  readonly semicolon: string;
  readonly comma: string;
  readonly decimal: string;
  readonly point: string;
  readonly header: string;
  readonly column: string;
  readonly busy: string;
  readonly read: string;
  readonly computed: string;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly bad: string;
  readonly more: string;
  readonly why: Readonly<Record<BadRow['why'], string>>;
  readonly line: string;
  readonly value: string;
  readonly constant: string;
  readonly gradient: string;
  readonly rows: string;
  readonly loss: string;
  readonly share: string;
  readonly joint: string;
  readonly beyond: string;
  readonly bars: string;
  readonly refused: string;
  readonly defaults: string;
}

const ko: DataWords = {
  file: 'CSV 파일 고르기', drop: '파일을 여기에 끌어다 놓아도 돼요.', paste: '또는 여기에 붙여 넣기', pasted: '붙여 넣은 글 {size} MB',
  examples: '예제', example: { minutes: '배달 시간(분)', spam: '스팸 확률' },
  choices: '읽는 방법', roles: { prediction: '예측', target: '정답' },
  meaning: '예측의 뜻', meanings: { value: '값', probability: '확률', logit: '로짓(점수)' },
  separator: '구분자', tab: '탭', semicolon: '세미콜론 ;', comma: '쉼표 ,', decimal: '소수점', point: '점 .', header: '첫 줄은 열 이름', column: '{n}번째 열',
  busy: '읽고 계산하는 중이에요: {percent}%', read: '행 {rows}개를 읽었어요.', computed: '행 {rows}개로 손실 {losses}개를 계산했어요.',
  problems: {
    empty: '읽을 글이 없어요.', column: '열이 하나뿐이에요. 예측과 정답이 한 줄에 함께 있어야 해요. 구분자를 확인해 주세요.',
    rows: '두 열에 모두 숫자가 있는 행이 없어요. 열과 소수점을 확인해 주세요.', unreadable: '파일을 읽지 못했어요.',
  },
  bad: '행 {count}개는 읽을 수 없어서 계산에서 뺐어요.', more: '그 밖에 {count}개가 더 있어요.',
  why: {
    missing: '{role} 열이 없어요', empty: '{role} 칸이 비어 있어요', text: '{role} 칸의 “{cell}”은(는) 숫자가 아니에요',
    infinite: '{role} 칸의 “{cell}”은(는) 너무 큰 수예요', quote: '따옴표가 맞지 않아요',
  },
  line: '{line}번째 줄', value: '손실', constant: '한 값만 예측한다면 {at}일 때 손실이 가장 작고, 그때 {value}이에요.',
  gradient: '행마다의 기울기', rows: '손실이 가장 큰 행', loss: '손실', share: '비중',
  joint: '모든 행을 합쳐 하나의 값으로 계산하므로 행마다의 손실이 없어요.', beyond: '무한하거나 숫자가 아닌 기울기 {count}개',
  bars: '기울기 {from}부터 {to}까지의 분포예요. {mode} 근처에 가장 많아요.', refused: '이 데이터에는 쓸 수 없는 손실', defaults: '매개변수는 기본값이에요.',
};

const en: DataWords = {
  file: 'Choose a CSV file', drop: 'Or drop it here.', paste: 'Or paste here', pasted: 'pasted text of {size} MB',
  examples: 'Examples', example: { minutes: 'Delivery minutes', spam: 'Spam probabilities' },
  choices: 'How it is read', roles: { prediction: 'Prediction', target: 'Target' },
  meaning: 'A prediction is', meanings: { value: 'a value', probability: 'a probability', logit: 'a logit (score)' },
  separator: 'Separator', tab: 'tab', semicolon: 'semicolon ;', comma: 'comma ,', decimal: 'Decimal sign', point: 'point .', header: 'The first line names the columns', column: 'column {n}',
  busy: 'Reading and computing: {percent}%', read: 'Rows read: {rows}.', computed: 'Rows: {rows}. Losses computed: {losses}.',
  problems: {
    empty: 'There is no text to read.', column: 'There is one column only. Prediction and target must stand in one line. Check the separator.',
    rows: 'No row has a number in both columns. Check columns and decimal sign.', unreadable: 'The file cannot be read.',
  },
  bad: 'Rows that cannot be read and are left out: {count}.', more: 'And {count} more.',
  why: {
    missing: 'there is no {role} column', empty: 'the {role} is empty', text: 'the {role} “{cell}” is not a number',
    infinite: 'the {role} “{cell}” is too large', quote: 'its quotes do not match',
  },
  line: 'line {line}', value: 'Loss', constant: 'Of all constant predictions, {at} has the least loss: {value}.',
  gradient: 'Gradient of each row', rows: 'Rows with the largest losses', loss: 'loss', share: 'share',
  joint: 'It is one number for all rows together, so no row has a loss of its own.', beyond: 'gradients that are infinite or not a number: {count}',
  bars: 'Gradients from {from} to {to}, most of them near {mode}.', refused: 'Losses that do not take this data', defaults: 'Parameters are at their defaults.',
};

export const words: Readonly<Record<Locale, DataWords>> = { ko, en };
