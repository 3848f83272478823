import { z } from 'zod';

/** A uuid (version 7, so that keys sort by time) that only fits where its own kind is asked for. */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const EntityId = id<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;
export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const DeviceId = id<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
export const BodyId = id<'BodyId'>();
export type BodyId = z.infer<typeof BodyId>;
export const SectorId = id<'SectorId'>();
export type SectorId = z.infer<typeof SectorId>;
export const SeatId = id<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;
export const ResolutionId = id<'ResolutionId'>();
export type ResolutionId = z.infer<typeof ResolutionId>;
export const MotionId = id<'MotionId'>();
export type MotionId = z.infer<typeof MotionId>;
export const AmendmentId = id<'AmendmentId'>();
export type AmendmentId = z.infer<typeof AmendmentId>;
export const AgreementId = id<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;
export const BodyFileId = id<'BodyFileId'>();
export type BodyFileId = z.infer<typeof BodyFileId>;
export const PlanId = id<'PlanId'>();
export type PlanId = z.infer<typeof PlanId>;
export const SignOffId = id<'SignOffId'>();
export type SignOffId = z.infer<typeof SignOffId>;
export const DetachedSignatureId = id<'DetachedSignatureId'>();
export type DetachedSignatureId = z.infer<typeof DetachedSignatureId>;
export const RouteId = id<'RouteId'>();
export type RouteId = z.infer<typeof RouteId>;
export const PhaseId = id<'PhaseId'>();
export type PhaseId = z.infer<typeof PhaseId>;
export const ThemeId = id<'ThemeId'>();
export type ThemeId = z.infer<typeof ThemeId>;
export const ProblemId = id<'ProblemId'>();
export type ProblemId = z.infer<typeof ProblemId>;
export const ContributionId = id<'ContributionId'>();
export type ContributionId = z.infer<typeof ContributionId>;
export const SessionId = id<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;
export const ParticipantId = id<'ParticipantId'>();
export type ParticipantId = z.infer<typeof ParticipantId>;
export const TableMapId = id<'TableMapId'>();
export type TableMapId = z.infer<typeof TableMapId>;
export const AgendaItemId = id<'AgendaItemId'>();
export type AgendaItemId = z.infer<typeof AgendaItemId>;
export const ChallengeId = id<'ChallengeId'>();
export type ChallengeId = z.infer<typeof ChallengeId>;
export const TeamId = id<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;
export const CriterionId = id<'CriterionId'>();
export type CriterionId = z.infer<typeof CriterionId>;
export const SlideId = id<'SlideId'>();
export type SlideId = z.infer<typeof SlideId>;
/** SHA-256 of a file's bytes, in hex. */
export const FileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'FileHash'>();
export type FileHash = z.infer<typeof FileHash>;
export const AgendaTemplateId = id<'AgendaTemplateId'>();
export type AgendaTemplateId = z.infer<typeof AgendaTemplateId>;
export const IdeaId = id<'IdeaId'>();
export type IdeaId = z.infer<typeof IdeaId>;
export const QuestionId = id<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;
export const TreeNodeId = id<'TreeNodeId'>();
export type TreeNodeId = z.infer<typeof TreeNodeId>;
export const ReplyId = id<'ReplyId'>();
export type ReplyId = z.infer<typeof ReplyId>;
export const SurveyQuestionId = id<'SurveyQuestionId'>();
export type SurveyQuestionId = z.infer<typeof SurveyQuestionId>;
export const SurveyAnswerId = id<'SurveyAnswerId'>();
export type SurveyAnswerId = z.infer<typeof SurveyAnswerId>;
export const SurveyReplyId = id<'SurveyReplyId'>();
export type SurveyReplyId = z.infer<typeof SurveyReplyId>;
export const RoundId = id<'RoundId'>();
export type RoundId = z.infer<typeof RoundId>;
export const OptionId = id<'OptionId'>();
export type OptionId = z.infer<typeof OptionId>;
export const CommitmentId = id<'CommitmentId'>();
export type CommitmentId = z.infer<typeof CommitmentId>;
export const RemarkId = id<'RemarkId'>();
export type RemarkId = z.infer<typeof RemarkId>;
export const RecommendationId = id<'RecommendationId'>();
export type RecommendationId = z.infer<typeof RecommendationId>;
export const EvidenceFileId = id<'EvidenceFileId'>();
export type EvidenceFileId = z.infer<typeof EvidenceFileId>;
export const DeclarationId = id<'DeclarationId'>();
export type DeclarationId = z.infer<typeof DeclarationId>;
export const DeclarationSignatureId = id<'DeclarationSignatureId'>();
export type DeclarationSignatureId = z.infer<typeof DeclarationSignatureId>;
export const CommentId = id<'CommentId'>();
export type CommentId = z.infer<typeof CommentId>;
/** Made by the client, so that a thread that waits to be sent can be answered. */
export const DeskThreadId = id<'DeskThreadId'>();
export type DeskThreadId = z.infer<typeof DeskThreadId>;
/** The id of the operation that wrote it. */
export const DeskCommentId = id<'DeskCommentId'>();
export type DeskCommentId = z.infer<typeof DeskCommentId>;
/** Made by the client for each command it sends, so that a command sent twice is carried out once. */
export const OpId = id<'OpId'>();
export type OpId = z.infer<typeof OpId>;
