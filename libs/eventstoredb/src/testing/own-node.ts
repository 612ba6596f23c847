import { startNode, type EmbeddedNode } from '@ceriss/eventstoredb-embedded';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A node that a test may stop and start again: same file, same port. */
export class OwnNode {
  private constructor(
    private readonly folder: string,
    private node: EmbeddedNode,
  ) {}

  static async start(): Promise<OwnNode> {
    const folder = await mkdtemp(join(tmpdir(), 'ceriss-log-'));
    return new OwnNode(folder, await startNode({ file: join(folder, 'log.db'), port: 0 }));
  }

  get url(): string {
    return this.node.connectionString;
  }

  async stop(): Promise<void> {
    await this.node.stop();
  }

  async startAgain(): Promise<void> {
    this.node = await startNode({ file: join(this.folder, 'log.db'), port: this.node.port });
  }

  async remove(): Promise<void> {
    await this.node.stop();
    await rm(this.folder, { recursive: true });
  }
}
