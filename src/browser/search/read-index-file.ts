/** Files of the index over the network, unpacked by the browser. */
import type { ReadFile } from '../../search/reader.ts';

export interface Progress {
  readonly read: number;
  readonly wanted: number;
}

/** `folder` ends with a slash. `report` is called when a file is asked for and when it has come. */
export function createNetworkReader(folder: string, report: (progress: Progress) => void): ReadFile {
  let read = 0;
  let wanted = 0;
  return async (name) => {
    wanted += 1;
    report({ read, wanted });
    try {
      const bytes = await readUnpacked(`${folder}${name}.bin`);
      read += 1;
      return bytes;
    } catch (error) {
      // It is not waited for any more.
      wanted -= 1;
      throw error;
    } finally {
      report({ read, wanted });
    }
  };
}

async function readUnpacked(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
