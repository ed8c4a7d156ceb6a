interface ImportMetaEnv {
  /** Set where the desk is built for the demo: the sign-in page says which agents there are. */
  readonly VITE_DEMO?: string;
  /** The voice file that somebody on hold hears, as drive/conf/<vdn id>/<file>. */
  readonly VITE_HOLD_VOICE?: string;
  /** Reasons to be busy, as JSON: `{ "201": "Meeting" }`. */
  readonly VITE_BUSY_REASONS?: string;
}
