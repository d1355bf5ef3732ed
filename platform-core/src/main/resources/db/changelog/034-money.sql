--liquibase formatted sql

--changeset armature:034-index-money splitStatements:false
-- Amounts are compared and ordered by their worth in the base currency, so that is what an index must hold. To be called
-- again after record tables with indexed amounts were made.
create procedure armature_index_money() language plpgsql as $$
declare
    money record;
begin
    for money in
        select amount.table_name, amount.column_name, amount.table_name || '_' || amount.column_name || '_idx' as index_name
        from information_schema.columns amount
        join information_schema.columns base using (table_schema, table_name)
        where amount.table_schema = current_schema() and base.column_name = amount.column_name || '_base'
    loop
        if to_regclass(quote_ident(money.index_name)) is not null then
            execute format('drop index %I', money.index_name);
            call armature_index_field(money.table_name, money.column_name || '_base');
        end if;
    end loop;
end
$$;

--changeset armature:034-money-indexes splitStatements:false
call armature_index_money();
