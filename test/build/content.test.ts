import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { loadContent } from '../../src/build/content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { copySample } from '../support/temporary.ts';

const TODAY = '2026-11-24';
const NO_UTF_8 = Buffer.from([0xff]);

async function listProblems(folder: string): Promise<readonly string[]> {
  return (await loadContent(folder, TODAY)).problems.map(({ file, code }) => `${file} ${code}`);
}

for (const [file, code] of [
  ['disclosures/2013-10-30-muscular.md', 'file-text'],
  ['people/dorothee-belz.md', 'file-text'],
  ['organizations/nsa.md', 'file-text'],
  ['redirects.yaml', 'file-text'],
  ['thesaurus.yaml', 'file-text'],
] as const) {
  test(`loadContent(${file} is not UTF-8) names that one problem, and none of what refers to it`, async () => {
    using content = copySample();
    writeFileSync(join(content.path, file), NO_UTF_8);
    assert.deepEqual(await listProblems(content.path), [`content/${file} ${code}`]);
  });
}

test('loadContent(redirects that are no YAML) names that one problem, and none of the redirected addresses', async () => {
  using content = copySample();
  appendFileSync(join(content.path, 'redirects.yaml'), 'x: [\n');
  assert.deepEqual(await listProblems(content.path), ['content/redirects.yaml yaml-syntax']);
});

test('loadContent(a record with a mistake of form) says nothing of its published passages or of those who link to it', async () => {
  using content = copySample();
  const file = join(content.path, 'disclosures/2013-10-30-muscular.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^date: .*$/m, 'date: soon'));
  assert.deepEqual(await listProblems(content.path), ['content/disclosures/2013-10-30-muscular.md bad-date']);
});

test('loadContent(folder).thesaurus are the groups of thesaurus.yaml; none without the file', async () => {
  using content = copySample();
  assert.deepEqual((await loadContent(content.path, TODAY)).thesaurus, []);
  writeFileSync(join(content.path, 'thesaurus.yaml'), '# Words\n');
  assert.deepEqual((await loadContent(content.path, TODAY)).thesaurus, []);
  writeFileSync(join(content.path, 'thesaurus.yaml'), 'groups:\n  - [centre, center]\n  - [215, section  215]\n');
  const { thesaurus, problems } = await loadContent(content.path, TODAY);
  assert.deepEqual(
    [thesaurus, problems],
    [
      [
        ['centre', 'center'],
        ['215', 'section 215'],
      ],
      [],
    ],
  );
});

for (const [text, says] of [
  ['groups: 3', 'content/thesaurus.yaml:1 groups: groups is "3". Write a list'],
  ['groups:\n  - [a, b]\n  - [one]', 'content/thesaurus.yaml:3 groups[1]: a group needs at least two words. Write - ['],
  ['groups:\n  - [a, ""]', 'content/thesaurus.yaml:2 groups[0][1]: the field is empty'],
  ['groups: [a', 'content/thesaurus.yaml:1: the YAML cannot be read'],
  ['group: []', 'content/thesaurus.yaml:1 group: there is no field "group" here. Did you mean "groups"?'],
  ['- a', 'content/thesaurus.yaml:1'],
] as const) {
  test(`loadContent(thesaurus ${JSON.stringify(text)}) names file, line and what to write`, async () => {
    using content = copySample();
    writeFileSync(join(content.path, 'thesaurus.yaml'), text);
    const problems = (await loadContent(content.path, TODAY)).problems.map(formatProblem);
    assert.ok(
      problems.some((problem) => problem.startsWith(says)),
      problems.join('\n'),
    );
  });
}
