import type { AnswerDue } from '@ruta/contracts/answers-due/answers-due';
import {
  answersAddress,
  followUpAddress,
  planSignatureAddress,
  signatureAddress,
} from '../../shared/entity/addresses.ts';

interface PlaceAddress {
  to: string;
  hash?: string;
  search?: { number: number };
}

/** The page where it is answered, at the very thing. */
export function placeAddress(slug: string, { id, place }: AnswerDue): PlaceAddress {
  switch (place.at) {
    case 'contribution':
      return { to: answersAddress(slug), search: { number: place.number } };
    case 'comment':
      return { to: `/${slug}/retroalimentacion`, hash: `due-${id}` };
    case 'remark':
      return { to: followUpAddress(slug, place.key), hash: `remark-${place.number}` };
    case 'recommendation':
      return { to: `/${slug}/plan/${place.plan}/evaluacion`, hash: `recommendation-${place.number}` };
    case 'commitment-signature':
      return { to: signatureAddress(slug, place.key), hash: `seat-${place.seatId}` };
    case 'plan-signature':
      return { to: planSignatureAddress(slug, place.plan), hash: `seat-${place.seatId}` };
    case 'adhesion':
      return { to: `/${slug}/declaraciones`, hash: `adhesion-${place.signatureId}` };
  }
}
