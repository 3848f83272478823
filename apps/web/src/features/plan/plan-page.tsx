import { useParams } from '@tanstack/react-router';
import { PlanView } from './plan-view.tsx';

export function PlanPage() {
  const { number } = useParams({ from: '/$entity/_pages/plan/$number' });
  return (
    <div className="wrap">
      <PlanView number={Number(number)} />
    </div>
  );
}
