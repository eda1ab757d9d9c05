import './nonce';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import { createRoot } from 'react-dom/client';
import { sayWhatIsCut } from './components/cut';
import { App } from './shell/App';
import { isLost } from './shell/parts';

sayWhatIsCut();
// what the page says to people itself is no news for the console
createRoot(document.getElementById('root')!, { onCaughtError: (failure) => { if (!isLost(failure)) console.error(failure); } }).render(<App />);
