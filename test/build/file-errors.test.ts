import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { describeFileError } from '../../src/build/file-errors.ts';
import { makeTemporary } from '../support/temporary.ts';

test('describeFileError(failure of the file system) names the path, what it means and what to do', () => {
  using folder = makeTemporary();
  const file = join(folder.path, 'a');
  writeFileSync(file, '');
  const inFile = join(file, 'b');
  for (const [run, says] of [
    [() => readFileSync(join(folder.path, 'none')), `${join(folder.path, 'none')}: there is no such file or folder. Look at the name.`],
    [() => mkdirSync(file), `${file}: it is there already, and is not written over. Choose another name, or move it away.`],
    [() => readFileSync(inFile), `${inFile}: a part of it is a file, where a folder is needed. Look at the name.`],
  ] as const) {
    assert.throws(run, (error) => describeFileError(error) === says);
  }
  const denied = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES', path: '/etc/x' });
  assert.equal(describeFileError(denied), '/etc/x: this user may not read or write it. Change its permissions.');
});

test('describeFileError(failure of the network) keeps its words; of anything else it says nothing', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
  assert.equal(describeFileError(refused), refused.message);
  for (const error of [new TypeError('x'), Object.assign(new Error('x'), { code: 'ERR_ASSERTION' }), 'ENOENT', undefined])
    assert.equal(describeFileError(error), undefined);
});
