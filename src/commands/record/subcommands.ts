import { importSource } from './import.ts';
import { lockPublished } from './lock.ts';
import { moveRecord } from './move.ts';
import { newRecord } from './new.ts';
import { numberFile } from './number.ts';
import { printSchema } from './schema.ts';
import { showRecord } from './show.ts';
import type { Subcommand } from './subcommand.ts';

/** In the order of the help. */
export const SUBCOMMANDS: readonly Subcommand[] = [newRecord, importSource, numberFile, lockPublished, moveRecord, showRecord, printSchema];
