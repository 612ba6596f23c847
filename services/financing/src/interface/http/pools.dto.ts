import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { funder, poolRules, purposes, sourceKind } from '../../domain/pool/pool.events.js';
import { label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

export const createPoolDto = z.strictObject({ title: label, planLine: label, rules: poolRules.optional() });
export const commitSourceDto = z.strictObject({ kind: sourceKind, funder, amount, purposes: purposes.default([]) });

export type CreatePoolDto = z.output<typeof createPoolDto>;
export type CommitSourceDto = z.output<typeof commitSourceDto>;

export const poolsQueryDto = pageQuery.extend(timeQuery);
export const poolQueryDto = z.strictObject(timeQuery);
export type PoolsQueryDto = z.output<typeof poolsQueryDto>;
export type PoolQueryDto = z.output<typeof poolQueryDto>;
