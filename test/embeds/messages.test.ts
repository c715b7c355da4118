import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildHeightMessages,
  buildLinkMessage,
  type FrameOrigin,
  HEIGHT_REQUEST,
  isHeightRequest,
  isOwnFrame,
  parseFrameContext,
  readHeight,
} from '../../src/embeds/messages.ts';

test('parseFrameContext reads the secret of WordPress and the id of Pym', () => {
  assert.deepEqual(parseFrameContext('', '#?secret=AbCdEf1234'), { secret: 'AbCdEf1234' });
  assert.deepEqual(parseFrameContext('?childId=card-1&initialWidth=300', ''), { pymId: 'card-1' });
  assert.deepEqual(parseFrameContext('', '#t4'), {});
});

for (const hash of ['#?secret=short', '#?secret=toolongsecret', '#?secret=<script>xx', '#notsecret=AbCdEf1234', '#?secret=AbCdEf12345']) {
  test(`parseFrameContext takes no secret from ${hash}`, () => assert.deepEqual(parseFrameContext('', hash), {}));
}

test('buildHeightMessages speaks to our loader, AMP and Datawrapper always; to Pym and WordPress when they asked', () => {
  assert.deepEqual(buildHeightMessages(312.2, {}), [
    { context: 'surveillance-record', height: 313 },
    { sentinel: 'amp', type: 'embed-size', height: 313 },
    { 'datawrapper-height': { 'surveillance-record': 313 } },
  ]);
  const all = buildHeightMessages(313, { pymId: 'p', secret: 'AbCdEf1234' });
  assert.ok(all.includes('pymxPYMxpxPYMxheightxPYMx313'));
  assert.deepEqual(all.at(-1), { message: 'height', value: 313, secret: 'AbCdEf1234' });
});

for (const [height, value] of [
  [0, 200],
  [199, 200],
  [200, 200],
  [640.01, 641],
  [1000, 1000],
  [4000, 1000],
] as const) {
  test(`buildHeightMessages(${height}) tells WordPress ${value}`, () => {
    assert.deepEqual(buildHeightMessages(height, { secret: 'AbCdEf1234' }).at(-1), { message: 'height', value, secret: 'AbCdEf1234' });
  });
}

test('readHeight reads our own message', () => {
  assert.equal(readHeight(buildHeightMessages(313, {})[0]), 313);
});

const NOT_OURS: readonly unknown[] = [
  undefined,
  null,
  313,
  'height',
  {},
  [],
  { height: 313 },
  { context: 'other', height: 313 },
  { context: 'surveillance-record' },
  { context: 'surveillance-record', height: '313' },
  { context: 'surveillance-record', height: Number.NaN },
  { context: 'surveillance-record', height: Number.POSITIVE_INFINITY },
  { message: 'height', value: 313, secret: 'AbCdEf1234' },
  HEIGHT_REQUEST,
];

for (const data of NOT_OURS) {
  test(`readHeight(${JSON.stringify(data)}) is nothing`, () => assert.equal(readHeight(data), undefined));
}

test('readHeight keeps a hostile height within bounds', () => {
  assert.equal(readHeight({ context: 'surveillance-record', height: 1e9 }), 5000);
  assert.equal(readHeight({ context: 'surveillance-record', height: -5 }), 80);
});

test('isHeightRequest obeys our loader, and WordPress with the secret it gave', () => {
  assert.equal(isHeightRequest(HEIGHT_REQUEST, {}), true);
  assert.equal(isHeightRequest({ message: 'ready', secret: 'AbCdEf1234' }, { secret: 'AbCdEf1234' }), true);
  assert.equal(isHeightRequest({ message: 'ready', secret: 'other12345' }, { secret: 'AbCdEf1234' }), false);
  assert.equal(isHeightRequest({ message: 'ready' }, {}), false);
  assert.equal(isHeightRequest('ready', { secret: 'AbCdEf1234' }), false);
});

test('buildLinkMessage is what WordPress expects', () => {
  assert.deepEqual(buildLinkMessage('https://record.example/', 'AbCdEf1234'), {
    message: 'link',
    value: 'https://record.example/',
    secret: 'AbCdEf1234',
  });
});

const OWN = 'https://record.example';
const FRAMES: readonly (readonly [FrameOrigin, boolean])[] = [
  [{ messageOrigin: OWN, frameSrc: `${OWN}/embed/record/x/`, isOpaque: false }, true],
  [{ messageOrigin: 'null', frameSrc: `${OWN}/embed/record/x/`, isOpaque: true }, true],
  [{ messageOrigin: 'null', frameSrc: `${OWN}/embed/record/x/`, isOpaque: false }, false],
  [{ messageOrigin: OWN, frameSrc: `${OWN}/embed/record/x/`, isOpaque: true }, false],
  [{ messageOrigin: 'https://evil.example', frameSrc: `${OWN}/embed/record/x/`, isOpaque: false }, false],
  [{ messageOrigin: `${OWN}.evil.example`, frameSrc: `${OWN}.evil.example/`, isOpaque: false }, false],
  [{ messageOrigin: 'https://evilrecord.example', frameSrc: 'https://evilrecord.example/', isOpaque: false }, false],
  [{ messageOrigin: 'http://record.example', frameSrc: 'http://record.example/', isOpaque: false }, false],
  [{ messageOrigin: `${OWN}:8443`, frameSrc: `${OWN}:8443/`, isOpaque: false }, false],
  [{ messageOrigin: OWN, frameSrc: `https://evil.example/?${OWN}/`, isOpaque: false }, false],
  [{ messageOrigin: OWN, frameSrc: '', isOpaque: false }, false],
  [{ messageOrigin: 'null', frameSrc: 'about:srcdoc', isOpaque: true }, false],
];

for (const [frame, expected] of FRAMES) {
  test(`isOwnFrame(${JSON.stringify(frame)}) is ${expected}`, () => assert.equal(isOwnFrame(frame, OWN), expected));
}
