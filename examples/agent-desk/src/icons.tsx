/**
 * Inline icons, so that the desk fetches nothing: 24 by 24, in the colour of the text. They are decoration: the text beside them has their meaning.
 */
import type { ReactNode } from 'react';

const icon = (shape: ReactNode) =>
  function Icon() {
    return (
      <svg
        viewBox="0 0 24 24"
        width="1em"
        height="1em"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };

export const Headset = icon(
  <>
    <path d="M4 13v-1a8 8 0 0 1 16 0v1" />
    <rect x="3" y="13" width="4.5" height="6.5" rx="2" />
    <rect x="16.5" y="13" width="4.5" height="6.5" rx="2" />
    <path d="M18.75 19.5a3.5 3.5 0 0 1-3.5 2.2H13" />
  </>,
);
export const Phone = icon(
  <path d="M6.6 3.5h2.3l1.5 4-2 1.6a12 12 0 0 0 6.5 6.5l1.6-2 4 1.5v2.3a2.6 2.6 0 0 1-2.8 2.6A16 16 0 0 1 4 6.3a2.6 2.6 0 0 1 2.6-2.8z" />,
);
export const Mic = icon(
  <>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
  </>,
);
export const MicOff = icon(
  <>
    <path d="M9 9V6a3 3 0 0 1 6 0v5M15 14a3 3 0 0 1-5.6-1.5M5.5 11.5a6.5 6.5 0 0 0 10 5.5M18.5 11.5c0 1-.2 1.9-.6 2.700M12 18v3M4 4l16 16" />
  </>,
);
export const Pause = icon(<path d="M9 6v12M15 6v12" />);
export const Play = icon(<path d="M8 5.5v13l10.5-6.500z" />);
export const Crown = icon(<path d="M4 17.5 3 8l5 3.500L12 5l4 6.500L21 8l-1 9.500z" />);
export const Close = icon(<path d="M6 6l12 12M18 6 6 18" />);
export const Leave = icon(<path d="M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M10 8l-4 4 4 4M6 12h9" />);
export const Chevron = icon(<path d="M6 9.500l6 6 6-6" />);
export const Help = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M9.5 9.500a2.600 2.600 0 1 1 3.600 2.400c-.8.4-1.100.9-1.100 1.700M12 16.800h.01" />
  </>,
);
export const Clock = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.500V12l3 2" />
  </>,
);
export const Keypad = icon(
  <path d="M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01" />,
);
export const Share = icon(<path d="M13 5l6 6-6 6M19 11H9a5 5 0 0 0-5 5v3" />);
export const Users = icon(
  <>
    <circle cx="9" cy="8.5" r="3.5" />
    <path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 5.3a3.5 3.5 0 0 1 0 6.4M18.500 14.500a6.500 6.500 0 0 1 3 5.500" />
  </>,
);
