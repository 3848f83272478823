import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('entity')
export class EntityRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') kind!: 'municipality' | 'state' | 'national' | 'institution';
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('boolean') demo!: boolean;
  @Column('jsonb') settings!: Record<string, unknown>;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
