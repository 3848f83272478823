import type { SetName } from '@ruta/domain/commitment/document';
import { AimsList } from './aims-list.tsx';
import { useCommitmentWords } from './commitment-words.ts';

interface MembersListProps {
  name: SetName;
  /** Goals are numbers in a form, words on a desk. */
  members: readonly (string | number)[];
  className: string | undefined;
}

/** What a commitment serves or touches: its aims, values, goals or themes. */
export function MembersList({ name, members, className }: MembersListProps) {
  const words = useCommitmentWords();
  const ids = members.map(String);
  if (name === 'aims') return <AimsList aims={ids} className={className} />;
  return (
    <ul className={className}>
      {ids.map((member) => (
        <li key={member}>{words.member(name, member)}</li>
      ))}
    </ul>
  );
}
