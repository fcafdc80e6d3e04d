import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** How slow a line is. */
export interface LineSpeed {
  /** Milliseconds to the server and back. */
  readonly latency: number;
  /** Of all answers together. */
  readonly bytesPerMillisecond: number;
}

/** A slow way to a server. */
export interface SlowLine {
  /** The address of the server, by this way. */
  readonly url: string;
  /** Resolves when nothing is under way, and nothing has been for half a second. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const BYTES_AT_ONCE = 4096;
const QUIET_MILLISECONDS = 500;

/**
 * A slow line to the server of `url`. Where the machine is busy, the browser's own slowing of its
 * network now and then forgets to go on, and half a page stands still for ever.
 */
export async function slowLine(url: string, speed: LineSpeed): Promise<SlowLine> {
  const inTurn = pacer(speed);
  let underWay = 0;
  let lastEnd = Date.now();
  const server = createServer((asked, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      lastEnd = Date.now();
    });
    void setTimeout(speed.latency)
      .then(() => hand(new URL(asked.url ?? '', url), asked, response, inTurn))
      .catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = new URL(url);
  address.port = String((server.address() as AddressInfo).port);
  return {
    url: address.href,
    quiet: async () => {
      const isQuiet = () => underWay === 0 && Date.now() - lastEnd >= QUIET_MILLISECONDS;
      while (!isQuiet()) await setTimeout(QUIET_MILLISECONDS / 10);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Waits until so many bytes have come through, after all that were in the line before them. */
type Pacer = (bytes: number) => Promise<void>;

function pacer({ bytesPerMillisecond }: LineSpeed): Pacer {
  let isFree = 0;
  return async (bytes) => {
    const now = Date.now();
    isFree = Math.max(isFree, now) + bytes / bytesPerMillisecond;
    await setTimeout(isFree - now);
  };
}

/** Hands over what the server answers, a little at a time. */
async function hand(
  url: URL,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  inTurn: Pacer,
): Promise<void> {
  const asking = request(url, { method, headers }).end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  response.writeHead(answer.statusCode ?? 0, answer.headers);
  for await (const piece of answer as AsyncIterable<Buffer>) {
    for (let from = 0; from < piece.length && !response.destroyed; from += BYTES_AT_ONCE) {
      const part = piece.subarray(from, from + BYTES_AT_ONCE);
      await inTurn(part.length);
      response.write(part);
    }
  }
  response.end();
}
