import { Agent, request } from 'node:http';

/** Sends over connections that stay open, as many as are in flight at once. Nothing is sent again. */
export function sender(port, inFlight) {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const send = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const all = {
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      };
      const sent = request({ agent, host: '127.0.0.1', port, method, path, headers: all }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part)).on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          if (response.statusCode < 300) resolve(JSON.parse(answer));
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${answer.slice(0, 300)}`));
        });
      });
      sent.on('error', reject).end(text);
    });
  return { send, end: () => agent.destroy() };
}

/** Does a number of things, so many at once. Gives how many a second, and the milliseconds that each took. */
export async function atOnce(count, inFlight, one) {
  const times = [];
  let begun = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (begun < count) {
        const number = begun++;
        const sent = performance.now();
        await one(number);
        times.push(performance.now() - sent);
      }
    }),
  );
  return { rate: (count / (performance.now() - began)) * 1000, times };
}

/** A percentile, in whole milliseconds or tenths where it is short. */
export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return found < 20 ? found.toFixed(1) : found.toFixed(0);
}
