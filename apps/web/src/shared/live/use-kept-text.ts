import { useState } from 'react';

/** A reload, a call or an empty battery loses nothing of what was typed; `initial` stands there before. */
export function useKeptText(key: string, initial = ''): [string, (text: string) => void] {
  const [text, setText] = useState(() => {
    try {
      return localStorage.getItem(key) ?? initial;
    } catch {
      return initial;
    }
  });
  const keep = (given: string) => {
    setText(given);
    try {
      if (given === '') localStorage.removeItem(key);
      else localStorage.setItem(key, given);
    } catch {
      // Without storage the text lives as long as the page.
    }
  };
  return [text, keep];
}
