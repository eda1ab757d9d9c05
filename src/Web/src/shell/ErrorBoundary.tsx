import { Component, type ReactNode } from 'react';
import { unreachable } from '../api/problem';
import { ErrorPanel } from '../components/ErrorPanel';
import { fetchAnew, isLost } from './parts';

/** Keeps a screen that broke from taking the others with it. `place` is what it stands for: another place begins anew. */
export class ErrorBoundary extends Component<{ children: ReactNode; place?: string }, { failure: unknown; place?: string }> {
  override state: { failure: unknown; place?: string } = { failure: null, place: this.props.place };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  static getDerivedStateFromProps(props: { place?: string }, state: { place?: string }) {
    return props.place === state.place ? null : { failure: null, place: props.place };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const said = isLost(failure) ? <ErrorPanel error={unreachable()} retry={fetchAnew} /> : <ErrorPanel error={failure} broken retry={() => location.reload()} />;
    // around one screen there is a main already
    return this.props.place === undefined ? <main className="alone">{said}</main> : <div className="alone">{said}</div>;
  }
}
