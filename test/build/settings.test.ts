import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { normalizeBase, normalizeOrigin, readSettings, SettingsError } from '../../src/build/settings.ts';

const NOW = Date.parse('2026-11-24T09:00:00.500Z');

test('readSettings({}, now) is a site at the root of localhost, built now, from content/', () => {
  assert.deepEqual(readSettings({}, NOW), {
    site: { origin: 'http://localhost:4321', base: '/' },
    contentDir: path.resolve('content'),
    outDir: path.resolve('dist'),
    builtAt: '2026-11-24T09:00:00Z',
    today: '2026-11-24',
  });
});

test('readSettings(environment, now) takes each of its variables', () => {
  const environment = {
    SITE_URL: 'https://record.example/',
    BASE_PATH: 'record',
    CONTENT_DIR: '/elsewhere',
    OUT_DIR: '/built',
    SOURCE_DATE_EPOCH: '1384128000',
  };
  assert.deepEqual(readSettings(environment, NOW), {
    site: { origin: 'https://record.example', base: '/record/' },
    contentDir: path.resolve('/elsewhere'),
    outDir: path.resolve('/built'),
    builtAt: '2013-11-11T00:00:00Z',
    today: '2026-11-24',
  });
});

test('readSettings(environment, now) takes an empty variable as one that is not set', () => {
  const names = ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'OUT_DIR', 'SOURCE_DATE_EPOCH', 'CONTACT'];
  assert.deepEqual(readSettings(Object.fromEntries(names.map((name) => [name, ''])), NOW), readSettings({}, NOW));
});

test('readSettings(environment, now).today is the day of the farthest clock, also for a build dated ahead', () => {
  assert.equal(readSettings({}, Date.parse('2026-11-24T10:00:00Z')).today, '2026-11-25');
  assert.equal(readSettings({ SOURCE_DATE_EPOCH: '1893456000' }, NOW).today, '2030-01-01');
});

for (const [text, base] of [
  ['', '/'],
  ['/', '/'],
  ['//', '/'],
  ['record', '/record/'],
  ['/record', '/record/'],
  ['record/', '/record/'],
  ['/a/b.c/~d_e-f/', '/a/b.c/~d_e-f/'],
] as const) {
  test(`normalizeBase("${text}") is ${base}`, () => assert.equal(normalizeBase(text), base));
}

for (const text of ['a b', '/../', '/./', '/a?b', '/a#b', 'https://x/', '/é/', '\\a', '/a%2fb/', '"']) {
  test(`normalizeBase(${JSON.stringify(text)}) is refused`, () => assert.throws(() => normalizeBase(text), SettingsError));
}

for (const text of [
  '',
  'record.example',
  'ftp://record.example',
  'https://record.example/record/',
  'https://u:p@record.example',
  'https://record.example/?a',
  'javascript:alert(1)',
]) {
  test(`normalizeOrigin("${text}") is refused`, () => assert.throws(() => normalizeOrigin(text), SettingsError));
}

test('readSettings(environment, now) refuses a moment that is not seconds', () => {
  for (const text of ['now', '-1', '1.5', '9'.repeat(20)])
    assert.throws(() => readSettings({ SOURCE_DATE_EPOCH: text }, NOW), SettingsError);
});

for (const [text, contact] of [
  ['desk@record.example', 'mailto:desk@record.example'],
  ['https://record.example/report', 'https://record.example/report'],
] as const)
  test(`readSettings({ CONTACT: "${text}" }) links to ${contact}`, () => {
    assert.equal(readSettings({ CONTACT: text }, NOW).site.contact, contact);
  });

for (const text of [
  'javascript:alert(1)',
  'http://record.example',
  'a@b',
  'a@b.example?subject=x',
  'Desk <a@b.example>',
  'data:text/html,x',
])
  test(`readSettings({ CONTACT: "${text}" }) is refused`, () => {
    assert.throws(() => readSettings({ CONTACT: text }, NOW), SettingsError);
  });
