/** Stands between browser and server and counts what really crosses the wire: bytes of answers, headers included, and requests. */
import { createConnection, createServer, type Server } from 'node:net';

export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

export interface CountingProxy {
  /** Address with a slash at its end. */
  readonly url: string;
  /** What was sent since the last call. */
  takeTraffic(): Traffic;
  close(): Promise<void>;
}

/** Forwards HTTP/1.1 to the port. Requests are counted by their first lines; bodies are not expected. */
export async function startCountingProxy(port: number): Promise<CountingProxy> {
  let [bytes, requests] = [0, 0];
  const server = createServer((client) => {
    const upstream = createConnection(port, '127.0.0.1');
    client.on('data', (data) => (requests += data.toString('latin1').match(/^GET /gm)?.length ?? 0));
    upstream.on('data', (data) => (bytes += data.length));
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  const own = await listen(server);
  return {
    url: `http://127.0.0.1:${own}/`,
    takeTraffic: () => {
      const traffic = { bytes, requests };
      [bytes, requests] = [0, 0];
      return traffic;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
