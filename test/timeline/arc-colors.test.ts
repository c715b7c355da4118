/** Hues of arcs and lanes as the style sheets have them: seen on their ground, and told apart by readers who see fewer hues. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { LANES } from '../../src/model/lanes.ts';
import { ARC_FAMILIES } from '../../src/timeline/arc-families.ts';

const TOKENS = ['tokens.css', 'timeline-arcs.css']
  .map((file) => readFileSync(path.resolve(import.meta.dirname, '../../src/styles', file), 'utf8'))
  .join('');
const THEMES = ['light', 'dark'] as const;
type Triple = readonly [number, number, number];

/** A token's colour as linear light, 0 to 1. */
function readToken(name: string, theme: (typeof THEMES)[number]): Triple {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(TOKENS) ?? assert.fail(`no --${name}`);
  const hex = pair[theme === 'light' ? 1 : 2] ?? '';
  const at = (place: number) => {
    const share = Number.parseInt(hex.slice(1 + 2 * place, 3 + 2 * place), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [at(0), at(1), at(2)];
}

type Matrix = readonly [Triple, Triple, Triple];

const times = (matrix: Matrix, [r, g, b]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Whole loss of one kind of cone, after Machado, Oliveira and Fernandes (2009). */
const VISIONS: { readonly [name: string]: Matrix } = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab, after Ottosson (2020). */
function toLab(linear: Triple): Triple {
  const seen: Triple = [Math.max(0, linear[0]), Math.max(0, linear[1]), Math.max(0, linear[2])];
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l ?? 0, m ?? 0, s ?? 0],
  );
}

function distance(a: Triple, b: Triple, vision: Matrix): number {
  const [p, q] = [toLab(times(vision, a)), toLab(times(vision, b))];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function contrast(a: Triple, b: Triple): number {
  const [one, other] = [a, b].map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05);
  return Math.max(one ?? 0, other ?? 0) / Math.min(one ?? 1, other ?? 1);
}

for (const theme of THEMES) {
  const arcs = ARC_FAMILIES.map((family) => [family, readToken(`arc-${family}`, theme)] as const);
  const lanes = LANES.map(({ id }) => [id, readToken(`lane-${id}`, theme)] as const);

  test(`arcs, ${theme}: at least 3:1 on paper and on the ground after the cursor`, () => {
    for (const ground of ['paper', 'paper-2'])
      for (const [name, color] of arcs) assert.ok(contrast(color, readToken(ground, theme)) >= 3, `${name} on ${ground}`);
  });

  for (const [vision, matrix] of Object.entries(VISIONS)) {
    test(`arcs and lanes, ${theme}, ${vision} vision: any two of a kind are told apart`, () => {
      for (const set of [arcs, lanes])
        for (const [name, color] of set)
          for (const [other, its] of set)
            if (name < other) assert.ok(distance(color, its, matrix) >= 8, `${name} and ${other}: ${distance(color, its, matrix)}`);
    });
  }

  test(`arcs, ${theme}: none is taken for a lane`, () => {
    const normal = VISIONS['normal'] ?? assert.fail();
    for (const [name, color] of arcs)
      for (const [lane, its] of lanes)
        assert.ok(distance(color, its, normal) >= 11, `${name} and lane ${lane}: ${distance(color, its, normal)}`);
  });
}
