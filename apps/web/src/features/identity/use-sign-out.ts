import { useMutation } from '@tanstack/react-query';
import { http, Nothing } from '../../shared/http/http.ts';
import { useArrival } from './use-arrival.ts';

/** Ends this browser's token on the server and shows the front page as nobody. */
export function useSignOut() {
  const arrive = useArrival();
  return useMutation({
    mutationFn: () => http.post('/api/identity/sign-out', {}, Nothing),
    onSuccess: () => arrive('/'),
  });
}
