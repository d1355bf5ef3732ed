package io.armature.core.identity;

/** The statement that finds where a user stands: one row, or none for a user that may not call. */
final class StandingSql {
    /** Names and ids stand apart, each once: two roles cannot have one name. */
    static final String LOAD = """
            with recursive held as (
                select r.id, r.name from user_roles h join roles r on r.org_id = h.org_id and r.id = h.role_id
                where h.org_id = $1 and h.user_id = $2 and h.deleted_at is null and r.deleted_at is null
            ), lower as (
                select c.id from roles c join held on c.parent_role_id = held.id
                where c.org_id = $1 and c.deleted_at is null
                union
                select c.id from roles c join lower on c.parent_role_id = lower.id
                where c.org_id = $1 and c.deleted_at is null
            ), below as (
                select id from users where org_id = $1 and manager_id = $2 and deleted_at is null
                union
                select u.id from users u join below on u.manager_id = below.id
                where u.org_id = $1 and u.deleted_at is null
            ), team as (
                select distinct t.id, t.name from user_teams m join teams t on t.org_id = m.org_id and t.id = m.team_id
                where m.org_id = $1 and m.user_id = $2 and m.deleted_at is null and t.deleted_at is null
            )
            select array(select distinct name from held), array(select distinct id from held),
                array(select distinct p.name from user_permission_sets h
                    join permission_sets p on p.org_id = h.org_id and p.id = h.permission_set_id
                    where h.org_id = $1 and h.user_id = $2 and h.deleted_at is null and p.deleted_at is null),
                array(select distinct name from team), array(select id from team),
                array(select id from lower), array(select id from below where id <> $2)
            from users u
            where u.org_id = $1 and u.id = $2 and u.deleted_at is null and u.is_active is not false""";

    private StandingSql() {}
}
