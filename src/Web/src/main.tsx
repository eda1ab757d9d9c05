import './nonce';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';

createRoot(document.getElementById('root')!).render(<App />);
