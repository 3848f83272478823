import { z } from 'zod';
import { OpId, ProblemId, SessionId, ThemeId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';
import { SessionOrigin } from './session-origin.ts';
import { BranchId } from './theme.ts';

/**
 * `POST /api/entities/:entity/problems/from-session` → ProblemList: one problem and its causes, as a finished session
 * chose them, become the theme's. `problemId` names one of the theme's problems, null makes a new one. A cause with a
 * `branchId` is one that the problem has already.
 */
export const HandOver = z.object({
  opId: OpId,
  sessionId: SessionId,
  themeId: ThemeId,
  problemId: ProblemId.nullable(),
  statement: plainText(400, 10),
  origin: SessionOrigin.nullable(),
  causes: z
    .array(
      z.object({
        branchId: BranchId.nullable().default(null),
        text: plainText(400, 3),
        origin: SessionOrigin.nullable().default(null),
      }),
    )
    .min(1)
    .max(20),
});
export type HandOver = z.infer<typeof HandOver>;
