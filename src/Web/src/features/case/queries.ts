import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';

const at = (id: string) => ({ params: { path: { id } } });

export const useCase = (id: string, wanted = true) => useQuery({ queryKey: ['case', id], queryFn: () => read(api.GET('/api/cases/{id}', at(id))), enabled: wanted });

const ROWS = 500;

export const useTimeline = (id: string) =>
  useQuery({ queryKey: ['case', id, 'timeline'], queryFn: () => read(api.GET('/api/cases/{id}/timeline', { params: { path: { id }, query: { limit: ROWS } } })) });

export const useSuggestions = (id: string, wanted: boolean) =>
  useQuery({ queryKey: ['case', id, 'suggestions'], queryFn: () => read(api.GET('/api/cases/{id}/suggestions', at(id))), enabled: wanted });
