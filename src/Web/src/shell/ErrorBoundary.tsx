import { Component, type ReactNode } from 'react';
import { ErrorPanel } from '../components/ErrorPanel';

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
    return this.state.failure ? <main className="alone"><ErrorPanel error={this.state.failure} broken retry={() => location.reload()} /></main> : this.props.children;
  }
}
