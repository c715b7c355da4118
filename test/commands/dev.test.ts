import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { readSettings } from '../../src/build/settings.ts';
import { readSite } from '../../src/build/site.ts';
import { listSiteFiles } from '../../src/build/site-files.ts';
import { copySample } from '../support/temporary.ts';

/** The moment of the build stands in several files. */
const EPOCH = '1790000000';

async function startDev(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['src/commands/dev.ts', '--port', '0', '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const closed = once(child, 'close');
    child.kill();
    await closed;
  };
  const [line] = await once(createInterface(child.stdout), 'line');
  return { url: z.object({ url: z.url() }).parse(JSON.parse(String(line))).url, [Symbol.asyncDispose]: stop };
}

test('npm run dev answers with every file that a build writes beside the pages, and with a new one when the content changes', async () => {
  using content = copySample();
  const environment = { CONTENT_DIR: content.path, SOURCE_DATE_EPOCH: EPOCH, SITE_URL: 'http://localhost:4321', BASE_PATH: '/' };
  await using dev = await startDev(environment);
  const list = async () => listSiteFiles(await readSite(readSettings(environment, Date.now())));
  const ask = async (path: string) => {
    const answer = await fetch(new URL(path, dev.url));
    return { type: answer.headers.get('content-type')?.split(';')[0], body: Buffer.from(await answer.arrayBuffer()) };
  };
  for (const { path, mediaType, render } of await list()) {
    assert.deepEqual(await ask(path), { type: mediaType, body: Buffer.from(await render()) }, path);
  }
  writeFileSync(join(content.path, 'people/another-name.md'), '---\nname: Another Name\n---\n');
  const deadline = Date.now() + 20_000;
  while (!(await ask('people/another-name/feed.xml')).body.includes('Another Name')) {
    assert.ok(Date.now() < deadline, 'the feed of a new person is not there after 20 s');
    await setTimeout(50);
  }
});
