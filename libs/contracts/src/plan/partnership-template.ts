import { z } from 'zod';
import { Outcome } from '../consultation/answer.ts';
import { CommitmentForm } from '../drafting/commitment-form.ts';
import { ClauseId, OriginKind } from '../drafting/origin.ts';
import { Locale } from '../identity/sign-in.ts';
import { ChainState, DetachedKind } from './detached-signature.ts';
import { Day } from '../protocol/instant.ts';

/** A signature by seat. `handed_in` is one made outside with a certificate; dates are ISO moments. */
const PartnershipSignature = z.object({
  seat: z.string(),
  institution: z.string(),
  sector: z.string(),
  name: z.string().nullable(),
  date: z.iso.datetime(),
  handed_in: z
    .object({
      kind: DetachedKind,
      algorithm: z.string(),
      date: z.iso.datetime(),
      says_signed: z.iso.datetime().nullable(),
      certificate_in_term: z.boolean(),
      certificate_named: z.boolean(),
      chain: ChainState,
      issuer: z.string().nullable(),
      /** Of what was given out and is signed. */
      signed_sha256: z.string().nullable(),
      file_sha256: z.string(),
    })
    .nullable(),
});
export type PartnershipSignature = z.infer<typeof PartnershipSignature>;

/**
 * A commitment in the fields of the Open Government Partnership's action plan template, named by its questions. What
 * the template asks for and this product does not keep (a person's name, e-mail and telephone) is `null`. `record` is
 * what the template has no place for: version, hash, licence, origins with outcomes,
 * signatures, and the text in its own form.
 */
export const PartnershipCommitment = z.object({
  number_and_name_of_commitment: z.string(),
  commitment_start_date: Day.nullable(),
  commitment_end_date: Day.nullable(),
  lead_implementing_agency: z.string(),
  commitment_description: z.object({
    what_is_the_public_problem_that_the_commitment_will_address: z.string(),
    what_is_the_commitment: z.string(),
    how_will_the_commitment_contribute_to_solve_the_public_problem: z.string(),
    why_is_this_commitment_relevant_to_ogp_values: z.array(
      z.object({ value: CommitmentForm.shape.values.element, name: z.string() }),
    ),
    additional_information: z.object({
      commitment_budget: z.array(
        z.object({ concept: z.string(), amount_mxn: z.number().nullable(), source: z.string() }),
      ),
      link_to_sustainable_development_goals: z.array(z.object({ goal: z.int(), name: z.string() })),
      how_it_serves_those_goals: z.string(),
      link_to_declarations: z.array(z.object({ aim: z.string(), name: z.string() })),
      transversal_themes: z.array(z.string()),
      risks: z.array(z.object({ risk: z.string(), response: z.string() })),
      indicators: z.array(CommitmentForm.shape.indicators.element.omit({ id: true })),
    }),
  }),
  milestone_activities_with_a_verifiable_deliverable: z.array(
    z.object({
      milestone: z.string(),
      verifiable_deliverable: z.string(),
      means_of_verification: z.string(),
      responsible: z.string(),
      start_date: Day.nullable(),
      end_date: Day.nullable(),
    }),
  ),
  contact_information: z.object({
    name_of_responsible_person_from_implementing_agency: z.null(),
    title_department: z.string(),
    email_and_phone: z.null(),
  }),
  other_actors_involved: z.object({
    state_actors_involved: z.array(z.string()),
    csos_private_sector_multilaterals_working_groups: z.array(z.string()),
  }),
  record: z.object({
    /** `null` for a text that is not a version yet. */
    version: z.int().positive().nullable(),
    holds: z.boolean(),
    standing: z.string(),
    sha256: z.string(),
    date: z.iso.datetime(),
    licence: CommitmentForm.shape.licence,
    origins: z.array(
      z.object({
        clause: ClauseId,
        kind: OriginKind,
        label: z.string(),
        excerpt: z.string().nullable(),
        outcome: Outcome.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    signatures: z.array(PartnershipSignature),
    form: CommitmentForm,
  }),
});
export type PartnershipCommitment = z.infer<typeof PartnershipCommitment>;

/** `template` names the version of this mapping (docs/partnership-template.md). */
const envelope = {
  template: z.literal('ogp-action-plan-1'),
  language: Locale,
  publisher: z.string(),
  source: z.url(),
  demonstration: z.boolean(),
};

export const PartnershipFile = z.object({ ...envelope, commitment: PartnershipCommitment });
export type PartnershipFile = z.infer<typeof PartnershipFile>;

export const PartnershipPlanFile = z.object({
  ...envelope,
  plan: z.object({
    title: z.string(),
    start_date: Day.nullable(),
    end_date: Day.nullable(),
    version: z.int().positive(),
    sha256: z.string(),
    published: z.iso.datetime(),
    outcomes: z.partialRecord(Outcome, z.int()),
    signatures: z.array(PartnershipSignature),
  }),
  commitments: z.array(PartnershipCommitment),
});
export type PartnershipPlanFile = z.infer<typeof PartnershipPlanFile>;
