import { Foundation0001 } from './0001-foundation.ts';
import { Identity0002 } from './0002-identity.ts';
import { Route0003 } from './0003-route.ts';
import { Consultation0004 } from './0004-consultation.ts';
import { Session0005 } from './0005-session.ts';
import { Drafting0006 } from './0006-drafting.ts';
import { FeedbackAndPlan0007 } from './0007-feedback-and-plan.ts';
import { Erasures0008 } from './0008-erasures.ts';
import { AgendaTemplate0009 } from './0009-agenda-template.ts';
import { Picture0010 } from './0010-picture.ts';
import { Allowance0011 } from './0011-allowance.ts';
import { Administrator0012 } from './0012-administrator.ts';
import { BallotWords0013 } from './0013-ballot-words.ts';
import { Minutes0014 } from './0014-minutes.ts';
import { FollowUp0015 } from './0015-follow-up.ts';
import { HandOver0016 } from './0016-hand-over.ts';
import { CommandAuthor0017 } from './0017-command-author.ts';
import { Calendar0018 } from './0018-calendar.ts';
import { Breakout0019 } from './0019-breakout.ts';
import { Rehearsal0020 } from './0020-rehearsal.ts';
import { Evaluation0021 } from './0021-evaluation.ts';
import { EvidenceFile0022 } from './0022-evidence-file.ts';
import { Survey0023 } from './0023-survey.ts';
import { PlanLife0024 } from './0024-plan-life.ts';
import { DeskComments0025 } from './0025-desk-comments.ts';
import { Archive0026 } from './0026-archive.ts';
import { Formal0027 } from './0027-formal.ts';
import { Declaration0028 } from './0028-declaration.ts';
import { DraftCheckpoint0029 } from './0029-draft-checkpoint.ts';
import { SessionLanguage0030 } from './0030-session-language.ts';
import { ActivityReport0031 } from './0031-activity-report.ts';
import { Suggestions0032 } from './0032-suggestions.ts';
import { InstitutionSector0033 } from './0033-institution-sector.ts';
import { PlanSignatures0034 } from './0034-plan-signatures.ts';
import { SignedContribution0035 } from './0035-signed-contribution.ts';
import { TableMap0036 } from './0036-table-map.ts';
import { OwnComments0037 } from './0037-own-comments.ts';
import { DetachedSignature0038 } from './0038-detached-signature.ts';
import { DetachedCovers0039 } from './0039-detached-covers.ts';
import { SuggestedOrigins0041 } from './0041-suggested-origins.ts';
import { SignedRemark0040 } from './0040-signed-remark.ts';
import { TreeOrigin0042 } from './0042-tree-origin.ts';
import { PersonTraces0043 } from './0043-person-traces.ts';
import { BroughtCards0044 } from './0044-brought-cards.ts';
import { HiddenName0045 } from './0045-hidden-name.ts';
import { ReportingSeat0046 } from './0046-reporting-seat.ts';
import { Project0047 } from './0047-project.ts';
import { EvaluationObjection0048 } from './0048-evaluation-objection.ts';
import { ProjectOrigin0049 } from './0049-project-origin.ts';
import { CalledFor0052 } from './0052-called-for.ts';
import { ArchiveStems0053 } from './0053-archive-stems.ts';

/** In the order they are applied. A class name ends in the number TypeORM sorts by. */
export const migrations = [
  Foundation0001,
  Identity0002,
  Route0003,
  Consultation0004,
  Session0005,
  Drafting0006,
  FeedbackAndPlan0007,
  Erasures0008,
  AgendaTemplate0009,
  Picture0010,
  Allowance0011,
  Administrator0012,
  BallotWords0013,
  Minutes0014,
  FollowUp0015,
  HandOver0016,
  CommandAuthor0017,
  Calendar0018,
  Breakout0019,
  Rehearsal0020,
  Evaluation0021,
  EvidenceFile0022,
  Survey0023,
  PlanLife0024,
  DeskComments0025,
  Archive0026,
  Formal0027,
  Declaration0028,
  DraftCheckpoint0029,
  SessionLanguage0030,
  ActivityReport0031,
  Suggestions0032,
  InstitutionSector0033,
  PlanSignatures0034,
  SignedContribution0035,
  TableMap0036,
  OwnComments0037,
  DetachedSignature0038,
  DetachedCovers0039,
  SignedRemark0040,
  SuggestedOrigins0041,
  TreeOrigin0042,
  PersonTraces0043,
  BroughtCards0044,
  HiddenName0045,
  ReportingSeat0046,
  Project0047,
  EvaluationObjection0048,
  ProjectOrigin0049,
  CalledFor0052,
  ArchiveStems0053,
];
