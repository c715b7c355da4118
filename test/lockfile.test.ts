import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).optional();
const packageSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  resolved: z.string().optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const { packages } = lockSchema.parse(readJson('package-lock.json'));

/** Where Node looks for `name` from a package at `path`: its own folder, then each one above. */
function isLocked(path: string, name: string): boolean {
  const steps = path.split('/node_modules/');
  return steps.some((_, index) => {
    const folder = steps.slice(0, steps.length - index).join('/node_modules/');
    return `${folder}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
  });
}

test('package-lock.json holds every optional package, so that it installs on every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path} needs ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('package-lock.json names no registry', () => {
  const resolved = Object.entries(packages).flatMap(([path, { resolved: address }]) =>
    address === undefined ? [] : [`${path}: ${address}`],
  );
  assert.deepEqual(resolved, []);
});

test('package.json asks for exact versions', () => {
  const { dependencies, devDependencies } = packageSchema.parse(readJson('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
});
