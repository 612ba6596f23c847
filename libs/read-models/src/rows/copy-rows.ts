import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Sends what COPY reads. Rejects with the database's error, or with that of a lost connection. */
export const copyRows = async (client: ClientBase, sql: string, chunks: readonly Buffer[]): Promise<void> =>
  await new Promise((resolve, reject) => {
    const stream = client.query(copyFrom(sql));
    let ended = false;
    let sent = 0;
    // Chunk by chunk and not by a pipeline: once the database has refused a row the stream has no connection, and
    // whatever it is still given to send, or to break off, throws where nobody can catch it.
    const send = () => {
      if (ended) return;
      const chunk = chunks[sent];
      sent += 1;
      if (chunk) stream.write(chunk, send);
      else stream.end();
    };
    stream.on('finish', resolve);
    stream.on('error', (error) => {
      ended = true;
      reject(error);
    });
    send();
  });
