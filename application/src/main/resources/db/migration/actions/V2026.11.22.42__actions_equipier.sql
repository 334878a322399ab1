-- Each stay in a team is the act by which the agent joins the cercle of the action.
alter table actions.equipier add column id uuid not null default uuidv7() unique;
