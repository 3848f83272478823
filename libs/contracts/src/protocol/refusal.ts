import { z } from 'zod';

/**
 * Every refusal the product can give, by name, with its HTTP status. The same names travel in problem+json and in
 * socket acknowledgements; the interface's words for them are in the catalogues under `refusal.<code>`.
 */
export const refusals = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.failed': 500,
  'request.unavailable': 503,
  'policy.sign-in-needed': 401,
  'policy.not-allowed': 403,
  'policy.device-needed': 401,
  'identity.link-unknown': 404,
  'identity.link-used': 410,
  'identity.link-expired': 410,
  'identity.way-in-closed': 404,
  'identity.provider-failed': 502,
  'identity.notice-needed': 428,
  'identity.notice-outdated': 409,
  'identity.email-taken': 409,
  'identity.link-other-account': 409,
  'identity.cannot-merge': 409,
  'identity.role-held': 409,
  'identity.grant-ends-before-it-begins': 400,
  'identity.evaluator-not-independent': 409,
  'identity.holds-seat': 409,
  'identity.last-administrator': 409,
  'identity.demo-person': 409,
  'resource.not-found': 404,
  'resource.conflict': 409,

  'secretariat.seat-taken': 409,
  'secretariat.not-your-seat': 403,
  'secretariat.voting-over': 409,
  'secretariat.no-quorum': 409,
  'secretariat.in-use': 409,
  'secretariat.wrong-step': 409,

  'route.stale': 409,
  'route.empty': 409,
  'route.resolution-needed': 409,
  'route.notice-too-short': 409,
  'route.dates-reversed': 409,
  'route.channel-missing': 409,
  'route.reason-needed': 409,
  'route.wrong-step': 409,
  'route.already-announced': 409,
  'route.moderation-waits': 409,
  'route.themes-missing': 409,
  'route.answers-missing': 409,
  'route.nothing-recorded': 409,

  'consultation.phase-not-open': 409,
  'consultation.wrong-phase': 409,
  'consultation.too-many': 429,
  'consultation.folio-mistyped': 400,
  'consultation.not-yours': 403,
  'consultation.own-contribution': 409,
  'consultation.not-admitted': 409,
  'consultation.already-decided': 409,
  'consultation.theme-gone': 409,
  'consultation.problem-elsewhere': 409,
  'consultation.twin-unknown': 409,
  'consultation.deferred-in-past': 409,

  'drafting.not-a-writer': 403,
  'drafting.desk-closed': 409,
  'drafting.update-malformed': 422,
  'drafting.update-too-large': 413,
  'drafting.document-full': 409,
  'drafting.predecessors-missing': 409,
  'drafting.foreign-client': 409,
  'drafting.structure-refused': 422,
  'drafting.not-open': 409,
  'drafting.stage-forbids': 409,
  'drafting.stale-version': 409,
  'drafting.gates-not-met': 409,

  'feedback.round-closed': 409,
  'feedback.stale-version': 409,
  'feedback.unknown-clause': 422,
  'feedback.unknown-twin': 422,

  'sign-off.not-your-seat': 403,
  'sign-off.other-holder-signed': 409,
  'sign-off.stale-version': 409,
  'sign-off.not-up': 409,

  'plan.obstacles': 409,
  'plan.not-published': 404,
  'plan.stale-version': 409,

  'session.code-unknown': 404,
  'session.not-joined': 403,
  'session.removed': 403,
  'session.locked': 409,
  'session.full': 409,
  'session.not-started': 409,
  'session.not-live': 409,
  'session.finished': 409,
  'session.stale-epoch': 409,
  'session.stale-rev': 409,
  'session.lease-needed': 409,
  'session.lease-held': 409,
  'session.no-undo': 409,
  'session.end-of-agenda': 409,
  'session.item-unknown': 404,
  'session.item-in-use': 409,
  'session.too-many-items': 409,
  'session.too-many-templates': 409,
  'session.participant-unknown': 404,
  'session.wrong-phase': 409,

  'floor.not-waiting': 409,
  'floor.nobody-speaks': 409,

  'board.unknown': 404,
  'board.not-revealed': 409,
  'board.revealed': 409,
  'board.idea-unknown': 404,
  'board.idea-exists': 409,
  'board.not-yours': 403,
  'board.too-many-ideas': 409,
  'board.full': 409,
  'board.not-late': 409,
  'board.group-unknown': 404,
  'board.group-exists': 409,
  'board.frozen': 409,

  'questions.unknown': 404,
  'questions.exists': 409,
  'questions.own': 409,
  'questions.not-yours': 403,
  'questions.too-many': 409,
  'questions.full': 409,
  'questions.answered': 409,

  'slides.unknown': 404,
  'files.not-a-picture': 415,
  'files.too-many': 409,

  'tree.unknown': 404,
  'tree.exists': 409,
  'tree.has-problem': 409,
  'tree.no-problem': 409,
  'tree.wrong-place': 409,
  'tree.too-deep': 409,
  'tree.full': 409,
  'tree.nothing-to-take': 409,

  'check-in.not-asked': 409,
  'check-in.unknown': 404,
  'check-in.exists': 409,
  'check-in.shown-already': 409,
  'check-in.not-shown': 409,

  'survey.unknown': 404,
  'survey.exists': 409,
  'survey.closed': 409,
  'survey.not-closed': 409,
  'survey.invalid-answer': 400,

  'ballot.unknown': 404,
  'ballot.exists': 409,
  'ballot.round-open': 409,
  'ballot.closed': 409,
  'ballot.not-closed': 409,
  'ballot.not-entitled': 403,
  'ballot.seat-voted': 409,
  'ballot.invalid-choice': 400,
  'ballot.invalid-options': 400,
  'ballot.reason-needed': 400,
  'ballot.batch-unknown': 404,
  'ballot.batch-exists': 409,
  'ballot.batch-invalid': 400,
  'ballot.batch-changed': 409,
  'ballot.batch-own': 403,
  'ballot.too-many-batches': 409,
  'ballot.options-frozen': 409,
  'ballot.subject-unknown': 409,
  'ballot.deadline-past': 409,

  'minutes.stale-version': 409,
  'minutes.not-proposed': 409,
  'minutes.not-approved': 409,
  'minutes.rejected': 409,
  'minutes.not-published': 404,

  'screen.code-unknown': 404,
  'screen.revoked': 403,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;
export const RefusalCode = z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]);

/** `detail` holds plain values for the sentence shown (a number, a date, a name of a field), never private data. */
export const Refusal = z.object({
  code: RefusalCode,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** What every socket command is answered with. `ok: true` means committed. */
export type Ack<Value = null> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const refuse = (code: RefusalCode, detail?: Refusal['detail']): { refusal: Refusal } => ({
  refusal: detail ? { code, detail } : { code },
});

export const isRefused = (outcome: unknown): outcome is { refusal: Refusal } =>
  typeof outcome === 'object' && outcome !== null && 'refusal' in outcome;
