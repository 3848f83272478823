import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { declarations, knownAims } from '@ruta/domain/declaration/aims';
import { aimsByDeclaration } from '@ruta/domain/declaration/own-aims';
import { lines, proses, rowsNames } from '@ruta/domain/commitment/document';
import { useTranslation } from 'react-i18next';
import { useOwnAims } from './own-aims.ts';

export const sections = [
  ...lines,
  ...proses,
  ...rowsNames,
  'aims',
  'values',
  'goals',
  'themes',
  'kind',
  'licence',
  'commitment',
] as const;
export type Section = (typeof sections)[number];
const isSection = (name: string): name is Section => sections.some((section) => section === name);

export interface CommitmentWords {
  section: (name: string) => string;
  /** A clause by its place, "Qué se hará, párrafo 2"; a row by its first words, where the form is at hand. */
  clause: (id: string, form?: CommitmentForm) => string;
  /** Under its declaration, "d) Incrementar la información disponible": each counts its aims from a). */
  aim: (id: string) => string;
  /** By its code, `SON-2016`. */
  declaration: (code: string) => string;
  /** A member of a set as people read it by itself; an aim with the declaration it is of. */
  member: (section: string, member: string) => string;
}

export function useCommitmentWords(): CommitmentWords {
  const { t } = useTranslation('commitment');
  const own = useOwnAims();
  const section = (name: string) => (isSection(name) ? t(`section.${name}`) : name);
  const aim = (id: string) => {
    if (knownAims.includes(id)) return t(`aim.${id}` as 'aim.SON-2016.a');
    const declared = own.flatMap(({ aims }) => aims).find((each) => each.id === id);
    return declared ? `${declared.letter}) ${declared.text}` : id;
  };
  const declaration = (code: string) => {
    const listed = declarations.find(({ id }) => id === code);
    return listed ? t(`declaration.${listed.id}`) : (own.find((each) => each.code === code)?.title ?? code);
  };
  const aimOf = (id: string) => {
    const [group] = aimsByDeclaration([id], own);
    return group?.code ? t('aim-of', { declaration: declaration(group.code), aim: aim(id) }) : id;
  };
  return {
    section,
    aim,
    declaration,
    clause: (id, form) => {
      const [name = '', part] = id.split('.');
      if (part === undefined) return section(name);
      if (proses.some((prose) => prose === name))
        return t('clause', { section: section(name), number: part });
      const words = form ? rowWords(form, name, part) : '';
      return words ? t('row', { section: section(name), words }) : section(name);
    },
    member: (name, member) => {
      if (name === 'aims') return aimOf(member);
      if (name === 'goals') return t(`goal.${member}` as 'goal.1');
      if (name === 'values') return t(`value.${member}` as 'value.innovation');
      if (name === 'themes') return t(`theme.${member}` as 'theme.gender');
      if (name === 'kind') return t(`kind.${member}` as 'kind.proactive');
      return name === 'licence' ? t(`licence.${member}` as 'licence.CC0-1.0') : member;
    },
  };
}

/** The first cell of a row that has words. */
function rowWords(form: CommitmentForm, name: string, id: string): string {
  const rows = rowsNames.find((known) => known === name);
  const row = rows && form[rows].find((each) => each.id === id);
  if (!row) return '';
  const words = Object.entries(row).find(
    ([cell, value]) => cell !== 'id' && typeof value === 'string' && value,
  );
  return typeof words?.[1] === 'string' ? words[1] : '';
}
