import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { LanguageProvider } from './texts/language.tsx';
import './styles/theme.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/board.css';
import './styles/calls.css';
import './styles/status.css';
import './styles/team.css';
import './styles/timeline.css';
import './styles/sheets.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
