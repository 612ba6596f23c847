import { asOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { CommentRow } from './comments.entity.js';

@Injectable()
export class CommentsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** What is said about something, in the order in which it was said. A hidden comment shows its reasons in place of its text. */
  async about(subjectId: string, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, CommentRow, 'comment', at).where({ subjectId });
    const rows = await sliced(query, ['place', 'commentId'], slice).getMany();
    const hidden = await this.#hiddenNow(rows);
    return rows.map(({ subjectKind, subjectId: id, place: postedAt, hiddenBecause, text, ...row }) => {
      const because = hidden.get(row.commentId) ?? hiddenBecause;
      return {
        ...row,
        about: { kind: subjectKind, id },
        postedAt,
        hiddenBecause: because,
        text: because ? null : text,
      };
    });
  }

  /* What is hidden now is hidden as of every instant: else the past would still tell what was taken away. */
  async #hiddenNow(rows: readonly CommentRow[]): Promise<ReadonlyMap<string, string>> {
    const hidden = await this.dataSource.getRepository(CommentRow).find({
      select: { commentId: true, hiddenBecause: true },
      where: { commentId: In(rows.map(({ commentId }) => commentId)), hiddenBecause: Not(IsNull()) },
    });
    return new Map(hidden.map(({ commentId, hiddenBecause }) => [commentId, hiddenBecause!]));
  }
}
