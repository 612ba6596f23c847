import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('comment')
@Index('comment_by_subject', ['subjectId', 'place', 'commentId'])
export class CommentRow {
  @PrimaryColumn('uuid') commentId!: string;
  @Column('text') subjectKind!: string;
  @Column('uuid') subjectId!: string;
  @Column('uuid', { nullable: true }) replyTo!: string | null;
  @Column('integer') depth!: number;
  /** When it was posted: comments are read in this order. */
  @Column('text') place!: string;
  @Column('uuid') actorId!: string;
  @Column('text') sector!: string;
  @Column('text') text!: string;
  /** Why it is hidden; who asks then gets the reasons and not the text. */
  @Column('text', { nullable: true }) hiddenBecause!: string | null;
  @Column('bigint') revision!: string;
}
